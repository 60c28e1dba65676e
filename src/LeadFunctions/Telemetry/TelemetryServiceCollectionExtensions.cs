using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Telemetry;

/// <summary>Registers the telemetry area.</summary>
public static class TelemetryServiceCollectionExtensions
{
    /// <summary>Adds counters, durations and what measures the backlog.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddSingleton<LeadMetrics>();
        services.AddSingleton<BacklogMeter>();
        return services;
    }
}
