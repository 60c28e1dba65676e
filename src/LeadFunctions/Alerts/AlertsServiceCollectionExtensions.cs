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
            .Validate(static alerts => IsUsable(alerts.WebhookUrl), "The setting Alerts__WebhookUrl must be an absolute http or https address.")
            .ValidateOnStart();

        // A webhook's address is its secret, so the client does not log it.
        services.AddHttpClient(Alerter.ClientName, static client => client.Timeout = TimeSpan.FromSeconds(10)).RemoveAllLoggers();
        services.AddSingleton<AlertGate>();
        services.AddSingleton<Alerter>();
        return services;
    }

    private static bool IsUsable(string? webhook) =>
        string.IsNullOrEmpty(webhook) || (Uri.TryCreate(webhook, UriKind.Absolute, out var url) && url.Scheme is "http" or "https");
}
