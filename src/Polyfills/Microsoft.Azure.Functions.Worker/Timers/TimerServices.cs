using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

internal static class TimerServices
{
    public static void AddTimerFunctions(this IServiceCollection services) =>
        services.AddSingleton<IListenerFactory, TimerListenerFactory>();
}
