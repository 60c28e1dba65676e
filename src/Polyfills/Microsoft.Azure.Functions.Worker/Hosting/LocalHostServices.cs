using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

internal static class LocalHostServices
{
    private const long DefaultBodySizeLimit = 104_857_600;

    public static void AddLocalHost(this IServiceCollection services)
    {
        services.AddOptions<LocalHostOptions>().BindConfiguration(SettingNames.Section);
        services.AddSingleton<IValidateOptions<LocalHostOptions>, LocalHostOptionsValidator>();
        services.AddOptions<WorkerOptions>();
        services.AddOptions<HostOptions>().Configure<IOptions<LocalHostOptions>>(
            static (host, local) => host.ShutdownTimeout = local.Value.ShutdownTimeout);
        services.AddOptions<KestrelServerOptions>().Configure<IConfiguration>(static (kestrel, configuration) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = configuration.GetValue<long?>(SettingNames.BodySizeLimit) ?? DefaultBodySizeLimit;
        });

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SettingResolver>();
        services.AddSingleton<DisabledFunctions>();
        services.AddSingleton<StorageConnections>();
        services.AddSingleton<FunctionTypes>();
        services.AddSingleton<FunctionCatalog>();
        services.AddSingleton<FunctionInvoker>();
        services.AddSingleton(static provider => new LocalHostAddress(provider.GetRequiredService<IServer>()));
        services.AddHttpFunctions();
        services.AddQueueFunctions();
        services.AddTimerFunctions();
    }
}
