using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Telemetry;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Tests.Telemetry;

public sealed class BacklogTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_Lead_That_Waits_For_Its_Next_Try_Counts_As_The_Oldest_Until_It_Is_Through()
    {
        await using var app = await TestApp.StartAsync(azurite, static settings => settings["Delivery:Schedule"] = "00:00:02,00:00:02");
        var waiting = app.Services.GetRequiredService<WaitingList>();
        await app.Sandbox.AddFaultAsync(new { provider = "smartflo", status = 503, count = 3 });
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);

        await app.Http.PostAsJsonAsync("leads/website", new { name = "Asha", phone = "98765 43210" }, TestContext.Current.CancellationToken);

        var oldest = await Eventually.GetAsync(() => waiting.FindOldestAsync(TestContext.Current.CancellationToken), static found => found is not null, "a waiting delivery");
        oldest!.Value.ShouldBeGreaterThan(before);
        await app.Sandbox.WaitForRecordedAsync("smartflo");
        await Eventually.GetAsync(() => waiting.FindOldestAsync(TestContext.Current.CancellationToken), static found => found is null, "nothing to wait");
    }

    [Fact]
    public async Task A_Lead_That_Waits_For_The_Rate_Limit_Longer_Than_A_Shift_Counts_Too()
    {
        await using var app = await TestApp.StartAsync(azurite, static settings =>
        {
            settings["Sources:website:Destinations:0"] = "smartflo";
            settings.Remove("Sources:website:Destinations:1");
            settings.Remove("Sources:website:Destinations:2");
            settings["Delivery:Shift"] = "00:00:01";
            settings["Destinations:smartflo:Priority"] = "1";
            settings["Destinations:smartflo:CallsPerSecond"] = "1";
            settings["Destinations:smartflo:ConcurrentCalls"] = "1";
        });
        var waiting = app.Services.GetRequiredService<WaitingList>();
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);

        var leads = Enumerable.Range(0, 8).Select(static number => new { name = "Asha", phone = $"98765 4321{number}" });
        await app.Http.PostAsJsonAsync("leads/website", leads, TestContext.Current.CancellationToken);

        var oldest = await Eventually.GetAsync(() => waiting.FindOldestAsync(TestContext.Current.CancellationToken), static found => found is not null, "a delivery that was handed on");
        oldest!.Value.ShouldBeGreaterThan(before);
        await Eventually.GetAsync(() => app.Sandbox.RecordedAsync("smartflo"), static recorded => recorded.Count == 8, "all of them");
        await Eventually.GetAsync(() => waiting.FindOldestAsync(TestContext.Current.CancellationToken), static found => found is null, "nothing to wait");
    }

    [Fact]
    public async Task The_Watch_Measures_Queues_And_Age()
    {
        await using var app = await TestApp.StartAsync(azurite, static settings => settings["AzureWebJobs:RouteLead:Disabled"] = "true");
        var meters = app.Services.GetRequiredService<IMeterFactory>();
        await app.Http.PostAsJsonAsync("leads/website", new { name = "Asha", phone = "98765 43210" }, TestContext.Current.CancellationToken);

        await app.Services.GetRequiredService<BacklogMeter>().MeasureAsync(TestContext.Current.CancellationToken);

        Read(meters, "leadfunctions.delivery.oldest_age").ShouldBeGreaterThan(0);
        Read(meters, "leadfunctions.queue.messages").ShouldBe(1);
    }

    private static double Read(IMeterFactory meters, string name)
    {
        var sum = 0.0;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Scope == meters && string.Equals(instrument.Name, name, StringComparison.Ordinal))
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => sum += value);
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => sum += value);
        listener.Start();
        listener.RecordObservableInstruments();
        return sum;
    }
}
