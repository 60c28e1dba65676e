using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Testing;
using LeadFunctions.Tests.Snapshots.Support;

namespace LeadFunctions.Tests.Snapshots;

public sealed class SnapshotMetricsTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Runs_Their_Changes_And_The_Age_Of_The_Last_Are_Measured()
    {
        await using var app = await SnapshotApp.StartAsync(azurite);
        var measured = new ConcurrentDictionary<string, double>(StringComparer.Ordinal);
        using var listener = Listen(app.Service<IMeterFactory>(), measured);
        var list = new ListModel(40);
        list.Add(20);
        await app.PutListAsync(list.Rows);
        await app.TakeAsync();
        await app.Sandbox.AddFaultAsync(new { provider = "smartflo", path = "/v1/broadcast/leads/", status = 404 });
        await app.TakeAsync();
        list.Mutate();
        await app.PutListAsync(list.Rows);
        await app.TakeAsync();

        await app.Service<SnapshotAges>().MeasureAsync(TestContext.Current.CancellationToken);
        listener.RecordObservableInstruments();

        await Eventually.GetAsync(
            () => Task.FromResult(measured.GetValueOrDefault("leadfunctions.snapshot.runs 441940 Succeeded")), static runs => runs == 2, "two runs to be counted");
        measured["leadfunctions.snapshot.runs 441940 Failed"].ShouldBe(1);
        measured["leadfunctions.snapshot.rows 441940"].ShouldBe(20 + list.Rows.Count);
        measured["leadfunctions.snapshot.changes 441940 added"].ShouldBe(20 + list.Added);
        measured["leadfunctions.snapshot.changes 441940 changed"].ShouldBe(list.Changed);
        measured["leadfunctions.snapshot.changes 441940 removed"].ShouldBe(list.Removed);
        measured["leadfunctions.snapshot.duration 441940 Succeeded"].ShouldBeGreaterThan(0);
        measured["leadfunctions.snapshot.age 441940"].ShouldBeInRange(0.001, 60);
    }

    private static MeterListener Listen(IMeterFactory meters, ConcurrentDictionary<string, double> measured)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Scope == meters && instrument.Name.StartsWith("leadfunctions.snapshot.", StringComparison.Ordinal))
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
        return listener;

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            measured.AddOrUpdate(string.Join(' ', [instrument.Name, .. tags.ToArray().Select(static tag => $"{tag.Value}")]), value, (_, sum) => sum + value);
    }
}
