using System.Diagnostics.Metrics;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Tests.Operations;

/// <summary>A lead that no conditions hold for is seen.</summary>
public sealed class UnroutedTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_Lead_That_Goes_Nowhere_Is_Told_Logged_Counted_And_Balanced()
    {
        var logs = new LogCollector();
        await using var app = await StartAsync(logs);
        using var counted = new UnroutedCounter(app);
        var nowhere = await app.PostLeadAsync(new { name = "Asha", phone = "9876543210", city = "Delhi" });
        await app.WaitForStateAsync(await app.PostLeadAsync(new { name = "Bela", phone = "9876543211", city = "Pune" }), "delivered");

        var lead = await app.WaitForLeadAsync(nowhere, static _ => true);

        lead["events"]!.Texts("event").ShouldBe(["received", "unrouted"]);
        logs.Lines.ShouldContain(line => line.Contains(nowhere) && line.Contains("nowhere"));
        logs.Lines.ShouldNotContain(static line => line.Contains("9876543210") || line.Contains("Delhi"));
        counted.Value.ShouldBe(1);
        var balance = await app.GetAsync("ops/balance");
        balance["addsUp"]!.GetValue<bool>().ShouldBeTrue(balance.ToJsonString());
        var source = balance["sources"]!.AsArray().ShouldHaveSingleItem()!;
        source["received"]!.GetValue<int>().ShouldBe(2);
        source["unrouted"]!.GetValue<int>().ShouldBe(1);
        source["unroutedIds"]!.AsArray().ShouldHaveSingleItem()!.GetValue<string>().ShouldBe(nowhere);
        source["destinations"]!.AsArray().ShouldHaveSingleItem()!["received"]!.GetValue<int>().ShouldBe(1);

        await app.PostLeadAsync(new { name = "Asha", phone = "9876543210", city = "Delhi" });
        await app.WaitForEmptyQueuesAsync();
        counted.Value.ShouldBe(1);

        await app.PatchAsync($"ops/leads/{nowhere}", new { message = "call me" });
        await app.DeleteAsync($"ops/leads/{nowhere}");
        (await app.GetAsync($"ops/leads/{nowhere}"))["events"]!.Texts("event").ShouldBe(["received", "unrouted", "erased"]);
        (await app.GetAsync("ops/balance"))["sources"]![0]!["unrouted"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task A_Lead_That_Was_Replayed_Is_No_Longer_Unrouted()
    {
        await using var app = await StartAsync(new LogCollector());
        var id = await app.PostLeadAsync(new { name = "Asha", phone = "9876543210", city = "Delhi" });
        await app.WaitForLeadAsync(id, static _ => true);
        await app.PostAsync($"ops/leads/{id}/replay", new { skip = new[] { "conditions" } });
        await app.WaitForLeadAsync(id, static deliveries => deliveries.Count == 1 && deliveries[0]!["state"].Is("delivered"));

        var source = (await app.GetAsync("ops/balance"))["sources"]![0]!;

        source["unrouted"]!.GetValue<int>().ShouldBe(0);
        source["destinations"]![0]!["delivered"]!.GetValue<int>().ShouldBe(1);
    }

    private Task<TestApp> StartAsync(LogCollector logs) => TestApp.StartAsync(
        azurite,
        static settings =>
        {
            settings["Sources:website:Destinations:0"] = "flextell";
            settings.Remove("Sources:website:Destinations:1");
            settings.Remove("Sources:website:Destinations:2");
            settings["Sources:website:When:flextell:Conditions:0:Field"] = "city";
            settings["Sources:website:When:flextell:Conditions:0:Equals"] = "Pune";
        },
        services => services.AddSingleton<ILoggerProvider>(logs));

    private sealed class UnroutedCounter : IDisposable
    {
        private readonly MeterListener _listener = new();
        private long _value;

        public UnroutedCounter(TestApp app)
        {
            var meters = app.Services.GetRequiredService<IMeterFactory>();
            _listener.InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Scope == meters && instrument.Name is "leadfunctions.leads.unrouted")
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((_, value, _, _) => Interlocked.Add(ref _value, value));
            _listener.Start();
        }

        public long Value => Interlocked.Read(ref _value);

        public void Dispose() => _listener.Dispose();
    }
}
