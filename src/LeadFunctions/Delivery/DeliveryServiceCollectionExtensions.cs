using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Delivery.Routing;
using LeadFunctions.Delivery.Sending;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Delivery;

/// <summary>Registers the delivery area.</summary>
public static class DeliveryServiceCollectionExtensions
{
    /// <summary>Adds what routes leads and delivers them.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DeliveryOptions>().Bind(configuration.GetSection(DeliveryOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<RetrySchedule>();
        services.AddSingleton<DeliveryQueue>();
        services.AddSingleton<RecentDeliveries>();
        services.AddSingleton<DeliveryStore>();
        services.AddSingleton<WaitingList>();
        services.AddSingleton<ClaimStore>();
        services.AddSingleton<DuplicateIndex>();
        services.AddSingleton<ConsentStore>();
        services.AddSingleton<LeadRouter>();
        services.AddSingleton<DelivererPool>();
        services.AddSingleton<DeliveryRecorder>();
        services.AddSingleton<DeliveryWorker>();
        return services;
    }
}
