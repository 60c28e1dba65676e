using LeadFunctions.Alerts;
using LeadFunctions.Telemetry;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Measures what waits, and tells people what failed, once a minute.</summary>
public sealed class Watch(BacklogMeter backlog, Alerter alerter)
{
    /// <summary>Runs at the full minute.</summary>
    [Function(nameof(Watch))]
    public async Task Run([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        await alerter.FlushAsync(cancellationToken);
        await backlog.MeasureAsync(cancellationToken);
    }
}
