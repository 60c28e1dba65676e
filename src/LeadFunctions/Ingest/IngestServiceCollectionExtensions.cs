using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Receiving;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Ingest;

/// <summary>Registers the ingest area.</summary>
public static class IngestServiceCollectionExtensions
{
    /// <summary>Adds what receives leads.</summary>
    public static IServiceCollection AddIngest(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IBodyFormat, JsonBody>();
        services.AddSingleton<IBodyFormat, FormBody>();
        services.AddSingleton<LeadReader>();
        services.AddSingleton<LeadOutbox>();
        services.AddSingleton<LeadReceiver>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SourceRegistry>(provider, configuration));
        services.AddHostedService<SettingsCheck>();
        return services;
    }
}
