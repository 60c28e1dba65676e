using System.Text.Json.Nodes;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Playwright;

namespace LeadFunctions.Browser.Tests;

public sealed class LandingPageTests(AzuriteFixture azurite, BrowserFixture browser)
{
    [Fact]
    public async Task Without_A_Script_The_Browser_Goes_To_The_Page_That_Says_Thanks()
    {
        var page = await browser.OpenAsync(javaScript: false);
        await using var site = await LandingPage.StartAsync();
        await using var app = await StartAsync(site, useScript: false, site.Origin);

        await FillAsync(page, site, "098765 43210");
        await page.ClickAsync("button");

        await Assertions.Expect(page).ToHaveTitleAsync("Thanks");
        page.Url.ShouldBe(new Uri(site.Url, "thanks").AbsoluteUri);
        var lead = (await app.Sandbox.WaitForRecordedAsync("flextell")).ShouldHaveSingleItem()["body"]!;
        lead["phone_number"]!.GetValue<string>().ShouldBe("+919876543210");
        lead["first_name"]!.GetValue<string>().ShouldBe("आशा");
    }

    [Fact]
    public async Task A_Script_Of_An_Allowed_Origin_May_Send_And_Read_The_Answer()
    {
        var page = await browser.OpenAsync(javaScript: true);
        await using var site = await LandingPage.StartAsync();
        await using var app = await StartAsync(site, useScript: true, site.Origin);

        await FillAsync(page, site, "12");
        await page.ClickAsync("button");
        await Assertions.Expect(page.Locator("output")).ToHaveTextAsync("phone");
        await page.FillAsync("[name=phone]", "+91 98765 43210");
        await page.ClickAsync("button");

        await Assertions.Expect(page.Locator("output")).ToHaveTextAsync("accepted");
        await app.Sandbox.WaitForRecordedAsync("flextell");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_Foreign_Origin_Gets_Nowhere(bool useScript)
    {
        var page = await browser.OpenAsync(useScript);
        await using var site = await LandingPage.StartAsync();
        await using var app = await StartAsync(site, useScript, "https://www.example.com");

        await FillAsync(page, site, "+91 98765 43210");
        await page.ClickAsync("button");

        await Assertions.Expect(page.Locator(useScript ? "output" : "h1")).ToHaveTextAsync(useScript ? "blocked" : "The origin is not allowed.");
        (await app.Queue("leads").PeekMessagesAsync(maxMessages: 1, TestContext.Current.CancellationToken)).Value.ShouldBeEmpty();
        (await app.Sandbox.RecordedAsync("flextell")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_Double_Click_Is_One_Lead(bool useScript)
    {
        var page = await browser.OpenAsync(useScript);
        await using var site = await LandingPage.StartAsync();
        await using var app = await StartAsync(site, useScript, site.Origin);

        await FillAsync(page, site, "+91 98765 43210");
        await page.DblClickAsync("button");
        await Assertions.Expect(useScript ? page.Locator("output") : page.Locator("h1")).ToHaveTextAsync(useScript ? "accepted" : "Thank you");
        await page.GotoAsync(site.Url.AbsoluteUri);
        await FillAsync(page, site, "+91 98765 43211");
        await page.ClickAsync("button");

        // The second person's lead is behind both clicks of the first.
        var calls = await Eventually.GetAsync(
            () => app.Sandbox.RecordedAsync("flextell"), static calls => calls.Any(static call => Phone(call) is "+919876543211"), "the second person's lead");
        calls.Count(static call => Phone(call) is "+919876543210").ShouldBe(1);
    }

    [Fact]
    public async Task What_Was_Typed_Wrong_Can_Be_Corrected_And_Stands_In_No_Address()
    {
        var page = await browser.OpenAsync(javaScript: false);
        await using var site = await LandingPage.StartAsync();
        await using var app = await StartAsync(site, useScript: false, site.Origin);

        await FillAsync(page, site, "12");
        await page.ClickAsync("button");
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("too few digits");
        (await page.InputValueAsync("[name=message]")).ShouldBe("Call \"me\"\n<now>");
        page.Url.ShouldBe(Action(app).AbsoluteUri);
        await page.FillAsync("[name=phone]", "+91 98765 43210");
        await page.ClickAsync("button");

        await Assertions.Expect(page).ToHaveTitleAsync("Thanks");
        site.Visits.ShouldAllBe(static visit => !visit.Contains('?', StringComparison.Ordinal));
        var lead = (await app.Sandbox.WaitForRecordedAsync("flextell")).ShouldHaveSingleItem()["body"]!;
        lead["phone_number"]!.GetValue<string>().ShouldBe("+919876543210");
    }

    private async Task<TestApp> StartAsync(LandingPage site, bool useScript, string allowedOrigin)
    {
        var app = await TestApp.StartAsync(azurite, settings =>
        {
            settings["Sources:website:Destinations:0"] = "flextell";
            settings.Remove("Sources:website:Destinations:1");
            settings.Remove("Sources:website:Destinations:2");
            settings["Sources:website:AllowedOrigins:0"] = allowedOrigin;
            settings["Sources:website:RedirectTo"] = new Uri(site.Url, "thanks").AbsoluteUri;
        });
        site.PointAt(Action(app), useScript);
        return app;
    }

    private static Uri Action(TestApp app) => new(app.Http.BaseAddress!, "leads/website");

    private static async Task FillAsync(IPage page, LandingPage site, string phone)
    {
        await page.GotoAsync(site.Url.AbsoluteUri);
        await page.FillAsync("[name=name]", "आशा राव");
        await page.FillAsync("[name=phone]", phone);
        await page.FillAsync("[name=message]", "Call \"me\"\n<now>");
    }

    private static string? Phone(JsonNode call) => call["body"]!["phone_number"]?.GetValue<string>();
}
