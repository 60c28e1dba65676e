using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Storage;

/// <summary>Registers the storage area.</summary>
public static class StorageServiceCollectionExtensions
{
    /// <summary>Adds the storage clients, and what puts messages and writes rows.</summary>
    public static IServiceCollection AddLeadStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => new StorageConnection(configuration, provider.GetRequiredService<IOptions<StorageOptions>>().Value));
        services.AddSingleton(static provider => provider.GetRequiredService<StorageConnection>().CreateQueueService());
        services.AddSingleton(static provider => provider.GetRequiredService<StorageConnection>().CreateTableService());
        services.AddSingleton<MessageSender>();
        services.AddSingleton<RowWriter>();
        services.AddSingleton<StorageProbe>();
        services.AddHostedService<StorageSetup>();
        return services;
    }
}
