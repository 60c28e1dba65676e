using System.Net;
using System.Net.Http.Json;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Tests.Ingest.EndToEnd;

public sealed class PublicFormTests(AzuriteFixture azurite)
{
    private const string Ours = "https://www.example.com";
    private const string Foreign = "https://evil.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_Allowed_Origins_May_Post()
    {
        await using var app = await TestApp.StartAsync(azurite, static settings => settings["Sources:website:AllowedOrigins:0"] = Ours);

        var preflight = await SendAsync(app, HttpMethod.Options, Ours, ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type"));
        var foreignPreflight = await SendAsync(app, HttpMethod.Options, Foreign, ("Access-Control-Request-Method", "POST"));
        var foreign = await SendAsync(app, HttpMethod.Post, Foreign);
        var ours = await SendAsync(app, HttpMethod.Post, Ours);

        preflight.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        preflight.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([Ours]);
        preflight.Headers.GetValues("Access-Control-Allow-Headers").ShouldBe(["content-type"]);
        foreignPreflight.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        foreign.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        foreign.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        ours.StatusCode.ShouldBe(HttpStatusCode.OK);
        ours.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([Ours]);
        (await app.Sandbox.WaitForRecordedAsync("smartflo")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_Fills_In_The_Honeypot_Is_Answered_And_Not_Kept()
    {
        await using var app = await TestApp.StartAsync(azurite);

        var bot = await app.Http.PostAsJsonAsync("leads/website", new { phone = "9876543210", _gotcha = "x" }, Stop);
        var person = await app.Http.PostAsJsonAsync("leads/website", new { phone = "9876543211", _gotcha = "" }, Stop);

        bot.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await bot.Content.ReadAsStringAsync(Stop)).ShouldContain("\"status\":\"accepted\"");
        person.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.Sandbox.WaitForRecordedAsync("flextell")).ShouldHaveSingleItem()["body"]!["phone_number"]!.GetValue<string>().ShouldBe("+919876543211");
    }

    [Fact]
    public async Task An_Address_Is_Held_To_Its_Posts_Per_Minute()
    {
        await using var app = await TestApp.StartAsync(azurite, static settings => settings["Sources:website:PostsPerMinute"] = "2");

        var answers = new List<HttpStatusCode>();
        HttpResponseMessage? last = null;
        foreach (var forged in new[] { "1.1.1.1", "2.2.2.2", "3.3.3.3" })
        {
            last = await SendAsync(app, HttpMethod.Post, Ours, ("X-Forwarded-For", $"{forged}, 203.0.113.7:1234"));
            answers.Add(last.StatusCode);
        }

        answers.ShouldBe([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests]);
        last!.Headers.RetryAfter.ShouldNotBeNull();
        (await SendAsync(app, HttpMethod.Post, Ours, ("X-Forwarded-For", "203.0.113.8"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_Form_Without_A_Stamp_Is_Asked_To_Wait_And_A_Person_Can_Send_It_Again()
    {
        await using var app = await TestApp.StartAsync(azurite, static settings =>
        {
            settings["Leads:IdKey"] = "id-key";
            settings["Sources:website:MinFillTime"] = "00:00:00.001";
        });

        var page = await PostFormAsync(app, new(StringComparer.Ordinal) { ["phone"] = "9876543210", ["note"] = "<b>\"hi\"" });
        var html = await page.Content.ReadAsStringAsync(Stop);
        var stamp = html.Split("name=\"_stamp\" value=\"")[1].Split('"')[0];
        var again = await PostFormAsync(app, new(StringComparer.Ordinal) { ["phone"] = "9876543210", ["_stamp"] = stamp });
        var forged = await PostFormAsync(app, new(StringComparer.Ordinal) { ["phone"] = "9876543210", ["_stamp"] = stamp[..^1] + (stamp[^1] == '0' ? '1' : '0') });

        page.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        html.ShouldNotContain("<b>");
        again.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        forged.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await app.Http.GetStringAsync("leads/website/stamp", Stop)).ShouldContain("\"stamp\":\"");
    }

    [Theory]
    [InlineData("good", HttpStatusCode.OK)]
    [InlineData("bad", HttpStatusCode.UnprocessableEntity)]
    [InlineData("", HttpStatusCode.UnprocessableEntity)]
    [InlineData("down", HttpStatusCode.OK)]
    public async Task A_Captcha_Is_Checked_And_A_Lead_Is_Not_Lost_Where_It_Cannot_Be(string token, HttpStatusCode expected)
    {
        await using var captcha = await StubServer.StartAsync(static async request =>
        {
            var form = await request.ReadFormAsync(Stop);
            return form["response"] == "down" ? Results.StatusCode(500)
                : Results.Text(form["secret"] == "captcha-secret" && form["response"] == "good" ? """{"success":true}""" : """{"success":false}""", "application/json");
        });
        await using var app = await TestApp.StartAsync(azurite, settings =>
        {
            settings["Sources:website:CaptchaUrl"] = captcha.Url.AbsoluteUri;
            settings["Sources:website:CaptchaSecret"] = "captcha-secret";
        });

        var response = await app.Http.PostAsJsonAsync(
            "leads/website", new Dictionary<string, string>(StringComparer.Ordinal) { ["phone"] = "9876543210", ["cf-turnstile-response"] = token }, Stop);

        response.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task A_Browser_Gets_A_Page_To_Correct_And_A_Script_Gets_Problem_Details()
    {
        await using var app = await TestApp.StartAsync(azurite);

        var page = await PostFormAsync(app, new(StringComparer.Ordinal) { ["your-name"] = "Asha \"<script>", ["phone"] = "12" });
        var problem = await app.Http.PostAsJsonAsync("leads/website", new { phone = "12" }, Stop);

        page.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var html = await page.Content.ReadAsStringAsync(Stop);
        html.ShouldContain("name=\"phone\" value=\"12\"");
        html.ShouldContain("too few digits");
        html.ShouldNotContain("<script>");
        problem.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        problem.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await problem.Content.ReadAsStringAsync(Stop)).ShouldContain("\"phone\":[");
    }

    private static async Task<HttpResponseMessage> SendAsync(TestApp app, HttpMethod method, string origin, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, "leads/website");
        if (method == HttpMethod.Post)
        {
            request.Content = JsonContent.Create(new { phone = "9876543210" });
        }

        request.Headers.Add("Origin", origin);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await app.Http.SendAsync(request, Stop);
    }

    private static async Task<HttpResponseMessage> PostFormAsync(TestApp app, Dictionary<string, string> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "leads/website") { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Accept", "text/html,application/xhtml+xml");
        request.Headers.Add("Sec-Fetch-Mode", "navigate");
        return await app.Http.SendAsync(request, Stop);
    }
}
