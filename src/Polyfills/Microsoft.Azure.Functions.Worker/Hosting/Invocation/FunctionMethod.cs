using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Calls a function's method: a new instance of its class for each call, made from the invocation's services.</summary>
internal sealed class FunctionMethod
{
    private readonly FunctionDescriptor _function;
    private readonly MethodInvoker _invoker;
    private readonly ObjectFactory? _factory;
    private readonly Func<object?, ValueTask<object?>> _result;

    public FunctionMethod(FunctionDescriptor function)
    {
        _function = function;
        _invoker = MethodInvoker.Create(function.Method);
        _factory = function.Method.IsStatic ? null : ActivatorUtilities.CreateFactory(function.Method.DeclaringType!, []);
        _result = ReturnValue.Reader(function.Method.ReturnType);
    }

    public async Task<object?> CallAsync(LocalFunctionContext context)
    {
        var instance = _factory?.Invoke(context.InstanceServices, null);
        var arguments = new object?[_function.Parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = await _function.Parameters[i](context);
        }

        return await _result(_invoker.Invoke(instance, arguments.AsSpan()));
    }
}
