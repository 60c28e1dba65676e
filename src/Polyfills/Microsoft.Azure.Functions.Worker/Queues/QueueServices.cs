using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

internal static class QueueServices
{
    public static void AddQueueFunctions(this IServiceCollection services)
    {
        services.AddOptions<QueueOptions>()
            .Configure<IHostEnvironment>(static (options, environment) => options.SetDefaults(environment))
            .BindConfiguration($"{SettingNames.HostJson}:extensions:queues")
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<QueueOptions>, QueueOptionsValidator>();
        services.AddSingleton<IListenerFactory, QueueListenerFactory>();
        services.AddSingleton<BackgroundInvoker>();
        services.AddSingleton<ManualRuns>();
    }
}
