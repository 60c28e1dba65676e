using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

internal static class HttpServices
{
    public static void AddHttpFunctions(this IServiceCollection services)
    {
        services.AddRouting();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<LocalHostOptions>>(
            static (cors, local) => CorsSettings.Apply(cors, local.Value));
        services.AddOptions<HttpOptions>().BindConfiguration($"{SettingNames.HostJson}:extensions:http").ValidateOnStart();
        services.AddSingleton<IValidateOptions<HttpOptions>, HttpOptionsValidator>();
        services.AddSingleton<FunctionKeys>();
        services.AddSingleton<HttpThrottle>();
        services.AddSingleton<FunctionRoutes>();
    }
}
