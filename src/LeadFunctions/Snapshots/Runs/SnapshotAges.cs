using LeadFunctions.Snapshots.Scheduling;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Snapshots.Runs;

/// <summary>Measures how old the snapshots are that readers see.</summary>
public sealed class SnapshotAges(RunStore runs, ListDirectory lists, SnapshotMetrics metrics, TimeProvider time, IOptions<SnapshotOptions> options)
{
    /// <summary>Measures: one storage operation for each configured list; where lists are discovered, one for 1,000 runs that are kept.</summary>
    public async Task MeasureAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var heads = options.Value.Discover
            ? await runs.ReadHeadsAsync(cancellationToken)
            : (await Task.WhenAll(lists.Configured.Select(list => runs.FindHeadAsync(list, cancellationToken)))).OfType<ListHead>();
        metrics.Measured(heads
            .Where(static head => head.PublishedAt is not null)
            .ToDictionary(static head => head.List, head => now - head.PublishedAt!.Value, StringComparer.Ordinal));
    }
}
