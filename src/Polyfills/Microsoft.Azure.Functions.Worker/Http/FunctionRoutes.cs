using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The routes of all HTTP functions.</summary>
internal sealed class FunctionRoutes(
    FunctionCatalog catalog,
    SettingResolver settings,
    FunctionInvoker invoker,
    FunctionKeys keys,
    HttpThrottle throttle,
    IOptions<HttpOptions> options,
    ILoggerFactory loggers)
{
    /// <exception cref="InvalidOperationException">A route names a setting that is missing.</exception>
    public IEnumerable<FunctionRoute> All()
    {
        foreach (var function in catalog.All)
        {
            if (function.Trigger is HttpTriggerAttribute trigger)
            {
                var handler = new HttpFunctionHandler(
                    function, trigger.AuthLevel, invoker, keys, throttle, loggers.CreateLogger($"Function.{function.Name}"));
                yield return new FunctionRoute(function, Template(function, trigger), trigger.Methods ?? [], handler);
            }
        }
    }

    private string Template(FunctionDescriptor function, HttpTriggerAttribute trigger)
    {
        try
        {
            var route = settings.Resolve(trigger.Route ?? function.Name).Trim('/');
            var prefix = options.Value.RoutePrefix.Trim('/');
            return prefix.Length == 0 ? $"/{route}" : $"/{prefix}/{route}";
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidOperationException($"Function '{function.Name}': {e.Message}.", e);
        }
    }
}
