using LeadFunctions.Providers.Flextell;
using LeadFunctions.Providers.Smartflo;
using LeadFunctions.Providers.Vcita;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Providers;

/// <summary>Registers the providers: one line for each.</summary>
public static class ProvidersServiceCollectionExtensions
{
    /// <summary>Adds the providers and the destinations configured at them.</summary>
    public static IServiceCollection AddProviders(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpClient();
        services.AddSingleton<ProviderHttp>();
        services.AddSingleton<IProvider, SmartfloProvider>();
        services.AddSingleton<IProvider, FlextellProvider>();
        services.AddSingleton<IProvider, VcitaProvider>();
        services.AddSingleton(provider => new DestinationRegistry(configuration, provider.GetServices<IProvider>()));
        return services;
    }
}
