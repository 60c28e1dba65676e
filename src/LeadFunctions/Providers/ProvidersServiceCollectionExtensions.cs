using System.Net;
using LeadFunctions.Providers.Flextell;
using LeadFunctions.Providers.Http;
using LeadFunctions.Providers.Smartflo;
using LeadFunctions.Providers.Throttling;
using LeadFunctions.Providers.Tokens;
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
        services.AddHttpClient(ProviderHttp.ClientName)
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler
            {
                // A redirected POST would arrive as a GET, without the lead.
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            })
            .RemoveAllLoggers();
        services.AddSingleton<ProviderHttp>();
        services.AddSingleton<ThrottleRegistry>();
        services.AddSingleton<SmartfloBatches>();
        services.AddTokens(configuration);
        services.AddSingleton<SmartfloTokens>();
        services.AddSingleton<FlextellTokens>();
        services.AddSingleton<IProvider, SmartfloProvider>();
        services.AddSingleton<IProvider, FlextellProvider>();
        services.AddSingleton<IProvider, VcitaProvider>();
        services.AddSingleton(provider => new DestinationRegistry(configuration, provider.GetServices<IProvider>()));
        return services;
    }
}
