using Microsoft.Azure.Functions.Worker.Middleware;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class RecordingMiddleware(FunctionProbe probe) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        await probe.CallAsync("recording in");
        await next(context);
        await probe.CallAsync("recording out");
    }
}
