using LeadFunctions.Snapshots.Retention;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Deletes snapshot runs and changes that are too old.</summary>
public sealed class PurgeSnapshots(SnapshotPurge purge)
{
    /// <summary>Runs by <c>RetentionSchedule</c>, as the deletion of leads does.</summary>
    [Function(nameof(PurgeSnapshots))]
    public Task Run([TimerTrigger("%RetentionSchedule%")] TimerInfo timer, CancellationToken cancellationToken) => purge.RunAsync(cancellationToken);
}
