using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Binds the parameter that carries the trigger.</summary>
internal static class TriggerBindings
{
    /// <exception cref="NotSupportedException">The trigger cannot be bound to this type.</exception>
    public static ParameterBinding For(TriggerBindingAttribute trigger, ParameterInfo parameter, WorkerOptions worker) => trigger switch
    {
        HttpTriggerAttribute when parameter.ParameterType == typeof(HttpRequest) =>
            static context => new(context.Features.Get<HttpContext>()!.Request),
        HttpTriggerAttribute when parameter.ParameterType == typeof(HttpContext) =>
            static context => new(context.Features.Get<HttpContext>()),
        QueueTriggerAttribute => QueueMessageBinding.For(parameter.ParameterType, worker),
        TimerTriggerAttribute when parameter.ParameterType == typeof(TimerInfo) => static context => new(context.Features.Get<TimerInfo>()),
        _ => throw new NotSupportedException(
            $"{trigger.GetType().Name} cannot be bound to parameter '{parameter.Name}' of type {parameter.ParameterType.Name}"),
    };
}
