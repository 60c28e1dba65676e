using LeadFunctions.Ingest.Resolving;
using LeadFunctions.Ingest.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Ingest.Presets;

/// <summary>Registers the presets: one line for each.</summary>
public static class PresetsServiceCollectionExtensions
{
    /// <summary>Adds every preset.</summary>
    public static IServiceCollection AddPresets(this IServiceCollection services)
    {
        services.AddSingleton<SourcePreset, GenericPreset>();
        services.AddSingleton<SourcePreset, FormPreset>();
        services.AddSingleton<SourcePreset, ZapierPreset>();
        services.AddSingleton<SourcePreset, ElementorPreset>();
        services.AddSingleton<SourcePreset, GravityFormsPreset>();
        services.AddSingleton<SourcePreset, WpFormsPreset>();
        services.AddSingleton<SourcePreset, ContactForm7Preset>();
        services.AddSingleton<SourcePreset, WebflowPreset>();
        services.AddSingleton<SourcePreset, TypeformPreset>();
        services.AddSingleton<SourcePreset, GooglePreset>();
        services.AddSingleton<SourcePreset, UnbouncePreset>();
        services.AddSingleton<SourcePreset, StandardWebhooksPreset>();
        services.AddSingleton<SourcePreset, MetaPreset>().AddSingleton<ILeadResolver, MetaLeadResolver>();
        return services;
    }
}
