using System.Diagnostics.Metrics;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Telemetry;

namespace LeadFunctions.Snapshots;

/// <summary>What snapshot runs come to, on the meter <c>LeadFunctions</c>. Tags are ids of lists, outcomes and kinds of changes.</summary>
public sealed class SnapshotMetrics
{
    private readonly Counter<long> _runs;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _rows;
    private readonly Counter<long> _changes;
    private IReadOnlyDictionary<string, TimeSpan> _ages = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);

    /// <summary>Creates the instruments; there is one of these in a process.</summary>
    public SnapshotMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(LeadMetrics.MeterName);
        _runs = meter.CreateCounter<long>("leadfunctions.snapshot.runs", "{run}", "Snapshot runs, by list and outcome; interrupted ones once for each try.");
        _duration = meter.CreateHistogram<double>("leadfunctions.snapshot.duration", "s", "How long the last try of a run took, by list and outcome.");
        _rows = meter.CreateCounter<long>("leadfunctions.snapshot.rows", "{row}", "Rows of lists that were pulled, by list.");
        _changes = meter.CreateCounter<long>("leadfunctions.snapshot.changes", "{row}", "Rows that were added, changed or removed, by list and kind.");
        meter.CreateObservableGauge(
            "leadfunctions.snapshot.age", () => Volatile.Read(ref _ages).Select(static age => new Measurement<double>(age.Value.TotalSeconds, Tag("list", age.Key))), "s", "Age of the snapshot that readers see, by list, as last measured; none for a list that was never pulled.");
    }

    /// <summary>A run ended, or was interrupted.</summary>
    public void Ended(RunRecord run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var (list, outcome) = (Tag("list", run.List), Tag("outcome", run.Outcome.ToString()));
        if (run.FinishedAt is { } finished && run.Outcome != RunOutcome.Skipped)
        {
            _duration.Record((finished - run.StartedAt).TotalSeconds, list, outcome);
        }

        if (run.Outcome == RunOutcome.Succeeded)
        {
            _rows.Add(run.Rows, list);
            _changes.Add(run.Added, list, Tag("kind", "added"));
            _changes.Add(run.Changed, list, Tag("kind", "changed"));
            _changes.Add(run.Removed, list, Tag("kind", "removed"));
        }

        _runs.Add(1, list, outcome);
    }

    /// <summary>The ages of lists' snapshots were measured.</summary>
    public void Measured(IReadOnlyDictionary<string, TimeSpan> ages) => Volatile.Write(ref _ages, ages);

    private static KeyValuePair<string, object?> Tag(string name, string value) => new($"leadfunctions.{name}", value);
}
