using LeadFunctions.Sandbox;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.EndToEnd;

public sealed class SharedLimitTests(AzuriteFixture azurite)
{
    private const int CallsPerSecond = 5;
    private const int Leads = 60;

    [Fact]
    public async Task Two_Processes_Share_The_Work_And_Keep_To_The_Limit_And_Use_It()
    {
        await using var sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { CallsPerSecond = CallsPerSecond, Smartflo = { RateLimitWindow = LimitWindow.Sliding } }, TestContext.Current.CancellationToken);
        var storage = azurite.CreateAccount();
        await using var first = await TestApp.StartAsync(storage, sandbox, settings => Configure(settings, "127.0.0.1"));
        await using var second = await TestApp.StartAsync(storage, sandbox, settings => Configure(settings, "localhost"));

        await Task.WhenAll(Enumerable.Range(0, Leads).Select(index =>
            (index % 2 == 0 ? first : second).PostLeadAsync(new { name = "Asha Rao", phone = $"98201{index:D5}" })));

        await first.Sandbox.WaitForRecordedAsync("smartflo", Leads);
        var received = await first.Sandbox.ReceivedAsync("smartflo");
        var calls = received.Where(static call => string.Equals(call["outcome"]!.GetValue<string>(), "recorded", StringComparison.Ordinal)).ToList();

        // A machine that is busy with other tests may hold a call back on its way, after its turn.
        (received.Count - calls.Count).ShouldBeLessThanOrEqualTo(Leads / 20);
        var byProcess = calls.CountBy(static call => call["headers"]!["Host"]!.GetValue<string>()).ToList();
        byProcess.Count.ShouldBe(2);
        byProcess.ShouldAllBe(static process => process.Value > Leads / 10);
        var times = calls.Select(static call => call["time"]!.GetValue<DateTimeOffset>()).ToList();
        var rate = (Leads - 1) / (times.Max() - times.Min()).TotalSeconds;
        rate.ShouldBeGreaterThanOrEqualTo(0.9 * CallsPerSecond);
    }

    // The two call the sandbox by different names, so that it can tell them apart.
    private static void Configure(Dictionary<string, string?> settings, string host)
    {
        settings.Remove("Sources:website:Destinations:1");
        settings.Remove("Sources:website:Destinations:2");
        settings["Destinations:smartflo:BaseUrl"] = settings["Destinations:smartflo:BaseUrl"]!.Replace("127.0.0.1", host, StringComparison.Ordinal);
        settings["Destinations:smartflo:CallsPerSecond"] = CallsPerSecond.ToString();
        settings["Destinations:smartflo:MaxBatch"] = "1";
    }
}
