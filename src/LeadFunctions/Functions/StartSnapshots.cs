using LeadFunctions.Snapshots.Scheduling;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Puts every configured Smartflo lead list on the queue.</summary>
public sealed class StartSnapshots(SnapshotStarter starter)
{
    /// <summary>
    /// Runs by the setting <c>SnapshotSchedule</c>; where that is missing, the host leaves this function out. Its name is flat because what
    /// starts instances in Azure looks up no nested ones (https://github.com/Azure/azure-functions-host/issues/8649).
    /// </summary>
    [Function(nameof(StartSnapshots))]
    public Task Run([TimerTrigger("%SnapshotSchedule%")] TimerInfo timer, CancellationToken cancellationToken) => starter.StartAllAsync(cancellationToken);
}
