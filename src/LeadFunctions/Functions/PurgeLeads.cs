using LeadFunctions.Operations.Retention;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Deletes leads that are too old.</summary>
public sealed class PurgeLeads(LeadPurge purge)
{
    /// <summary>Runs by the setting <c>RetentionSchedule</c>; where that is missing, the host leaves this function out and nothing is deleted.</summary>
    [Function(nameof(PurgeLeads))]
    public Task Run([TimerTrigger("%RetentionSchedule%")] TimerInfo timer, CancellationToken cancellationToken) => purge.RunAsync(cancellationToken);
}
