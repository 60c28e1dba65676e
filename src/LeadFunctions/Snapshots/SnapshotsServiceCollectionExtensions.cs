using LeadFunctions.Providers;
using LeadFunctions.Providers.Smartflo;
using LeadFunctions.Snapshots.Pulling;
using LeadFunctions.Snapshots.Reading;
using LeadFunctions.Snapshots.Reconciliation;
using LeadFunctions.Snapshots.Retention;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Snapshots.Scheduling;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Snapshots;

/// <summary>Registers the snapshots area.</summary>
public static class SnapshotsServiceCollectionExtensions
{
    /// <summary>Adds what pulls Smartflo's lead lists, and shows them.</summary>
    public static IServiceCollection AddSnapshots(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SnapshotOptions>()
            .Bind(configuration.GetSection(SnapshotOptions.Section), static binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .Validate(static options => options.Lists.All(SnapshotOptions.IsListId), "The setting Snapshots__Lists takes ids of letters, digits, dashes and underscores.")
            .Validate<DestinationRegistry>(HasDestination, "The setting Snapshots__Destination names no Smartflo destination.")
            .Validate<DestinationRegistry>(HasAccount, "The settings Snapshots__Lists and Snapshots__Discover need a Smartflo destination, whose account is used.")
            .ValidateOnStart();
        services.AddSingleton<SnapshotAccount>();
        services.AddSingleton<ListDirectory>();
        services.AddSingleton<SnapshotStarter>();
        services.AddSingleton<SnapshotMetrics>();
        services.AddSingleton<RunStore>();
        services.AddSingleton<FailedRuns>();
        services.AddSingleton<SnapshotAges>();
        services.AddSingleton<ListDownload>();
        services.AddSingleton<ListPull>();
        services.AddSingleton<SnapshotPull>();
        services.AddSingleton<DeliveredLeads>();
        services.AddSingleton<Reconciler>();
        services.AddSingleton<ListSightings>();
        services.AddSingleton<SnapshotPurge>();
        return services.AddEndpoints();
    }

    private static IServiceCollection AddEndpoints(this IServiceCollection services)
    {
        services.AddSingleton<SnapshotReader>();
        services.AddSingleton<ListsEndpoint>();
        services.AddSingleton<RunsEndpoint>();
        services.AddSingleton<LeadsEndpoint>();
        services.AddSingleton<ChangesEndpoint>();
        services.AddSingleton<SummaryEndpoint>();
        services.AddSingleton<MissingEndpoint>();
        return services;
    }

    private static bool HasDestination(SnapshotOptions options, DestinationRegistry destinations) =>
        options.Destination is not { Length: > 0 } name || (destinations.TryGet(name, out var found) && found is SmartfloDestination);

    private static bool HasAccount(SnapshotOptions options, DestinationRegistry destinations) =>
        (options.Lists.Count == 0 && !options.Discover) || destinations.All.OfType<SmartfloDestination>().Any();
}
