using LeadFunctions.Hosting;

namespace LeadFunctions.Alerts;

/// <summary>Keeps what this process has not told when it stops, so that another one tells it.</summary>
public sealed class AlertDrain(Alerter alerter) : LifecycleService
{
    /// <inheritdoc />
    /// <remarks>After every other service has stopped, so that nothing is reported any more.</remarks>
    public override Task StoppedAsync(CancellationToken cancellationToken) => alerter.FlushAllAsync().WaitAsync(cancellationToken);
}
