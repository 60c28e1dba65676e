using LeadFunctions.Alerts;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Measures what waits and how old snapshots are, and tells people what failed, once a minute.</summary>
public sealed class Watch(BacklogMeter backlog, SnapshotAges snapshots, Alerter alerter)
{
    /// <summary>Runs at the full minute.</summary>
    [Function(nameof(Watch))]
    public async Task Run([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        await alerter.FlushAllAsync();
        await backlog.MeasureAsync(cancellationToken);
        await snapshots.MeasureAsync(cancellationToken);
    }
}
