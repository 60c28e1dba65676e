using LeadFunctions.Snapshots.Scheduling;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Puts every configured Smartflo lead list on the queue.</summary>
public sealed class StartSnapshots(SnapshotStarter starter)
{
    /// <summary>
    /// Runs by <c>Snapshots__Schedule</c>. The host looks settings up as configuration does, with a colon where the environment has two
    /// underscores (https://github.com/Azure/azure-functions-host/issues/10246).
    /// </summary>
    [Function(nameof(StartSnapshots))]
    public Task Run([TimerTrigger("%Snapshots:Schedule%")] TimerInfo timer, CancellationToken cancellationToken) => starter.StartAllAsync(cancellationToken);
}
