namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Makes one parameter's value for an invocation.</summary>
internal delegate ValueTask<object?> ParameterBinding(LocalFunctionContext context);
