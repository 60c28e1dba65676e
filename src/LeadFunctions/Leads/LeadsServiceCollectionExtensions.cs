using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Leads;

/// <summary>Registers the leads area.</summary>
public static class LeadsServiceCollectionExtensions
{
    /// <summary>Adds what makes ids and keeps leads.</summary>
    public static IServiceCollection AddLeads(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LeadOptions>().Bind(configuration.GetSection(LeadOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LeadIdFactory>();
        return services;
    }
}
