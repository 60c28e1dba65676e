using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Forms;
using LeadFunctions.Ingest.Presets;
using LeadFunctions.Ingest.Receiving;
using LeadFunctions.Ingest.Refused;
using LeadFunctions.Ingest.Resolving;
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
        services.AddSingleton<IngestMetrics>();
        services.AddPresets();
        services.AddBodyFormats();
        services.AddForms();
        services.AddOptions<RefusedOptions>().Bind(configuration.GetSection(RefusedOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<RefusedStore>();
        services.AddSingleton<RefusedRequests>();
        services.AddHttpClient(ResolverHttp.ClientName, static client =>
        {
            client.Timeout = ResolverHttp.Timeout;
            client.MaxResponseContentBufferSize = ResolverHttp.MaxReplyBytes;
        }).RemoveAllLoggers();
        services.AddSingleton<LeadResolution>();
        services.AddSingleton<LeadOutbox>();
        services.AddSingleton<LeadReader>();
        services.AddSingleton<LeadIntake>();
        services.AddSingleton<LeadAnswers>();
        services.AddSingleton<LeadReceiver>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SourceRegistry>(provider, configuration));
        services.AddHostedService<SettingsCheck>();
        return services;
    }

    private static void AddBodyFormats(this IServiceCollection services)
    {
        services.AddSingleton<IBodyFormat, JsonBody>();
        services.AddSingleton<IBodyFormat, FormBody>();
        services.AddSingleton<IBodyFormat, MultipartBody>();
        services.AddSingleton<IBodyFormat, TextBody>();
        services.AddSingleton<IBodyFormat, XmlBody>();
    }

    private static void AddForms(this IServiceCollection services)
    {
        services.AddSingleton<FormStamps>();
        services.AddSingleton<StampIssuer>();
        services.AddSingleton<CaptchaCheck>();
        services.AddSingleton<FormGuard>();
        services.AddSingleton<AddressLimiter>();
    }
}
