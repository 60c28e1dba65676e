namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class StartupTimerFunctions(FunctionProbe probe)
{
    [Function("Tick")]
    public Task Tick([TimerTrigger("%Schedule%", RunOnStartup = true)] TimerInfo timer, CancellationToken cancellationToken) =>
        probe.CallAsync(timer, cancellationToken);
}
