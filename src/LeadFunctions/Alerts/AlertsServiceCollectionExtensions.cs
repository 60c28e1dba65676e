using LeadFunctions.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Alerts;

/// <summary>Registers the alerts area.</summary>
public static class AlertsServiceCollectionExtensions
{
    /// <summary>Adds what tells people of failures.</summary>
    public static IServiceCollection AddAlerts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AlertOptions>().Bind(configuration.GetSection(AlertOptions.Section)).ValidateDataAnnotations()
            .Validate(static options => IsAddress(options.WebhookUrl), "The setting Alerts__WebhookUrl must be an absolute http or https address.")
            .ValidateOnStart();

        // A webhook's address is its secret, so the client does not log it.
        services.AddHttpClient(AlertSender.ClientName, static client => client.Timeout = TimeSpan.FromSeconds(10)).RemoveAllLoggers();
        services.AddSingleton<AlertSender>();
        services.AddSingleton<AlertGate>();
        services.AddSingleton<Alerter>();
        services.AddHostedService<AlertDrain>();
        return services;
    }

    // A secret that is not in the vault yet must not keep leads out.
    private static bool IsAddress(string? text) =>
        string.IsNullOrEmpty(text) || UnresolvedReferences.Is(text) || (Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https");
}
