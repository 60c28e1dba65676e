namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>
/// A step around every invocation. One instance serves all: take scoped services from <see cref="FunctionContext.InstanceServices"/>.
/// </summary>
public interface IFunctionsWorkerMiddleware
{
    /// <summary>Runs the step; calls <paramref name="next"/> to go on to the function.</summary>
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
