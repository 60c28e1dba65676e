using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.Azure.Functions.Worker.Http;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Binds the parameters beside the trigger.</summary>
internal static class ParameterBindings
{
    /// <exception cref="NotSupportedException">Nothing can be bound to this parameter.</exception>
    public static ParameterBinding For(TriggerBindingAttribute trigger, ParameterInfo parameter, WorkerOptions worker)
    {
        var type = parameter.ParameterType;
        if (type == typeof(FunctionContext))
        {
            return static context => new(context);
        }

        if (type == typeof(CancellationToken))
        {
            return static context => new(context.CancellationToken);
        }

        if (trigger is HttpTriggerAttribute && type == typeof(HttpRequest))
        {
            return static context => new(context.Features.Get<HttpContext>()!.Request);
        }

        if (trigger is HttpTriggerAttribute && type == typeof(HttpContext))
        {
            return static context => new(context.Features.Get<HttpContext>());
        }

        if (trigger is HttpTriggerAttribute && parameter.GetCustomAttribute<FromBodyAttribute>() is not null)
        {
            return FromBodyConverter.For(type, worker);
        }

        return BindingDataConverter.CanConvert(type)
            ? context => new(BindingDataConverter.Convert(parameter, context.BindingContext.BindingData))
            : throw new NotSupportedException($"nothing can be bound to parameter '{parameter.Name}' of type {type.Name}");
    }
}
