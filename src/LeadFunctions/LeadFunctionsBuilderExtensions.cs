using LeadFunctions.Alerts;
using LeadFunctions.Delivery;
using LeadFunctions.Ingest;
using LeadFunctions.Leads;
using LeadFunctions.Operations;
using LeadFunctions.Providers;
using LeadFunctions.Snapshots;
using LeadFunctions.Storage;
using LeadFunctions.Telemetry;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadFunctions;

/// <summary>Composes the app: one line per area.</summary>
public static class LeadFunctionsBuilderExtensions
{
    /// <summary>Adds everything that the functions of this app need. Configuration is validated when the app starts.</summary>
    public static FunctionsApplicationBuilder AddLeadFunctions(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton(Random.Shared);
        builder.Services
            .AddLeadStorage(builder.Configuration)
            .AddLeads(builder.Configuration)
            .AddIngest(builder.Configuration)
            .AddProviders(builder.Configuration)
            .AddDelivery(builder.Configuration)
            .AddSnapshots(builder.Configuration)
            .AddOperations(builder.Configuration)
            .AddAlerts(builder.Configuration)
            .AddTelemetry();
        return builder;
    }
}
