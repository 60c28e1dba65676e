namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class UnmonitoredTimerFunctions(FunctionProbe probe)
{
    [Function("Tick")]
    public Task Tick([TimerTrigger("%Schedule%", UseMonitor = false)] TimerInfo timer, CancellationToken cancellationToken) =>
        probe.CallAsync(timer, cancellationToken);
}
