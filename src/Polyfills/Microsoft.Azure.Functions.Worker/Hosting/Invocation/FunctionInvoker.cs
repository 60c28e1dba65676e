using System.Collections.Concurrent;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Runs functions inside the worker's pipeline.</summary>
internal sealed class FunctionInvoker
{
    private readonly ConcurrentDictionary<FunctionDescriptor, FunctionMethod> _methods = new();
    private readonly FunctionExecutionDelegate _pipeline;

    public FunctionInvoker(FunctionPipelineBuilder pipeline) => _pipeline = pipeline.Build(CallAsync);

    /// <summary>Runs the function once. What it throws comes out.</summary>
    public Task InvokeAsync(LocalFunctionContext context) => _pipeline(context);

    private async Task CallAsync(FunctionContext context)
    {
        var local = (LocalFunctionContext)context;
        local.Result = await _methods.GetOrAdd(local.Function, static function => new FunctionMethod(function)).CallAsync(local);
    }
}
