using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The routes of all HTTP functions.</summary>
internal sealed class FunctionRoutes
{
    /// <exception cref="InvalidOperationException">A route names a setting that is missing.</exception>
    public FunctionRoutes(
        FunctionCatalog catalog,
        SettingResolver settings,
        FunctionInvoker invoker,
        FunctionKeys keys,
        HttpThrottle throttle,
        IOptions<HttpOptions> options,
        ILoggerFactory loggers)
    {
        var prefix = options.Value.RoutePrefix.Trim('/');
        All = [.. from function in catalog.All
                  let trigger = function.Trigger as HttpTriggerAttribute
                  where trigger is not null
                  let logger = loggers.CreateLogger($"Function.{function.Name}")
                  let handler = new HttpFunctionHandler(function, trigger.AuthLevel, invoker, keys, throttle, logger)
                  select new FunctionRoute(function, Template(function, trigger, prefix, settings), trigger.Methods ?? [], handler)];
    }

    public IReadOnlyList<FunctionRoute> All { get; }

    private static string Template(FunctionDescriptor function, HttpTriggerAttribute trigger, string prefix, SettingResolver settings)
    {
        try
        {
            var route = settings.Resolve(trigger.Route ?? function.Name).Trim('/');
            return prefix.Length == 0 ? $"/{route}" : $"/{prefix}/{route}";
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidOperationException($"Function '{function.Name}': {e.Message}.", e);
        }
    }
}
