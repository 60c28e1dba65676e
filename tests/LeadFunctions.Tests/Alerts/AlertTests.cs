using System.Net.Http.Json;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.Alerts;

public sealed class AlertTests(AzuriteFixture azurite)
{
    private static readonly object Refusal = new { provider = "smartflo", status = 422, count = 0, body = new { success = false, message = "Number 9876543210 is not valid" } };

    [Fact]
    public async Task Rejected_Deliveries_Are_Told_Once_Per_Destination_And_Interval()
    {
        await using var receiver = await AlertReceiver.StartAsync();
        await using var app = await StartAsync(receiver);
        await app.Sandbox.AddFaultAsync(Refusal);

        await PostAsync(app, "98765 43210");
        var texts = await Eventually.GetAsync(() => Task.FromResult(receiver.Texts), static texts => texts.Count > 0, "an alert");
        await PostAsync(app, "98765 43211");
        await Eventually.GetAsync(() => app.Sandbox.ReceivedAsync("smartflo"), static calls => calls.Count >= 2, "the second refusal");
        await PostAsync(app, "98765 43212");
        await Eventually.GetAsync(() => app.Sandbox.ReceivedAsync("smartflo"), static calls => calls.Count >= 3, "the third refusal");

        texts[0].ShouldContain("destination smartflo: 1 rejected since ");
        texts[0].ShouldEndWith("https://ops.example.com/");
        receiver.Texts.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Refused_Credentials_Are_Told_And_The_Lead_Is_Kept()
    {
        await using var receiver = await AlertReceiver.StartAsync();
        await using var app = await StartAsync(receiver);
        await app.Sandbox.AddFaultAsync(new { provider = "smartflo", status = 401, count = 1 });

        await PostAsync(app, "98765 43210");

        var texts = await Eventually.GetAsync(() => Task.FromResult(receiver.Texts), static texts => texts.Count > 0, "an alert");
        texts[0].ShouldContain("credentials refused 1 times");
        await app.Sandbox.WaitForRecordedAsync("smartflo");
    }

    [Fact]
    public async Task An_Alert_Has_No_Personal_Data()
    {
        await using var receiver = await AlertReceiver.StartAsync();
        await using var app = await StartAsync(receiver);
        await app.Sandbox.AddFaultAsync(Refusal);

        await PostAsync(app, "98765 43210");

        var texts = await Eventually.GetAsync(() => Task.FromResult(receiver.Texts), static texts => texts.Count > 0, "an alert");
        texts[0].ShouldNotContain("98765");
        texts[0].ShouldNotContain("Asha");
    }

    private Task<TestApp> StartAsync(AlertReceiver receiver) => TestApp.StartAsync(azurite, settings =>
    {
        settings["Alerts:WebhookUrl"] = receiver.Url.AbsoluteUri;
        settings["Alerts:LinkUrl"] = "https://ops.example.com/";
        settings["Delivery:Schedule"] = "00:00:01,00:00:01,00:00:01";
        settings.Remove("Sources:website:Destinations:1");
        settings.Remove("Sources:website:Destinations:2");
    });

    private static async Task PostAsync(TestApp app, string phone) =>
        (await app.Http.PostAsJsonAsync("leads/website", new { name = "Asha", phone }, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
}
