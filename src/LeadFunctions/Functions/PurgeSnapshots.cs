using LeadFunctions.Snapshots.Retention;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Deletes snapshot runs and changes that are too old.</summary>
public sealed class PurgeSnapshots(SnapshotPurge purge)
{
    /// <summary>Runs once a night, UTC.</summary>
    [Function(nameof(PurgeSnapshots))]
    public Task Run([TimerTrigger("0 40 2 * * *")] TimerInfo timer, CancellationToken cancellationToken) => purge.RunAsync(cancellationToken);
}
