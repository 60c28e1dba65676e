namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class TimerFunctions(FunctionProbe probe)
{
    [Function("Tick")]
    public Task Tick([TimerTrigger("%Schedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        probe.CallAsync(timer, cancellationToken);
}
