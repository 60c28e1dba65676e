using LeadFunctions.Providers.Tokens.Secrets;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Providers.Tokens;

/// <summary>Registers where tokens come from.</summary>
public static class TokensServiceCollectionExtensions
{
    /// <summary>Adds the token sources and the secret store, which is made where a destination needs it.</summary>
    public static IServiceCollection AddTokens(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddSingleton(provider => SecretStores.Create(configuration.GetSection(SecretOptions.Section), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(static provider => new Lazy<ISecretStore>(provider.GetRequiredService<ISecretStore>));
        services.AddSingleton<TokenHttp>();
        services.AddSingleton<TokenSources>();
        services.AddHostedService<RenewalDrain>();
        return services;
    }
}
