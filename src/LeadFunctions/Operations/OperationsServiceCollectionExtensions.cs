using LeadFunctions.Operations.Balances;
using LeadFunctions.Operations.Corrections;
using LeadFunctions.Operations.Erasure;
using LeadFunctions.Operations.Failures;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Operations.Http;
using LeadFunctions.Operations.Poison;
using LeadFunctions.Operations.Previews;
using LeadFunctions.Operations.Replays;
using LeadFunctions.Operations.Retention;
using LeadFunctions.Operations.Search;
using LeadFunctions.Operations.Timelines;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadFunctions.Operations;

/// <summary>Registers the operations area.</summary>
public static class OperationsServiceCollectionExtensions
{
    /// <summary>Adds what operators see and do, and what keeps house.</summary>
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PoisonOptions>().Bind(configuration.GetSection(PoisonOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RetentionOptions>().Bind(configuration.GetSection(RetentionOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<OpsEndpoint>();
        services.AddSingleton<RevealLog>();
        services.AddSingleton<SourcePartitions>();
        services.AddSingleton<MergedRows>();
        services.AddSingleton<LeadStore>();
        services.AddSingleton<LeadLocator>();
        services.AddSingleton<TimelineReader>();
        services.AddSingleton<LeadFinder>();
        services.AddSingleton<LeadSearch>();
        services.AddSingleton<FailureFinder>();
        services.AddSingleton<FailureList>();
        services.AddSingleton<ReplaySelector>();
        services.AddSingleton<ReplayQueue>();
        services.AddSingleton<DuplicateGuard>();
        services.AddSingleton<ReplayGate>();
        services.AddSingleton<ReplayRecorder>();
        services.AddSingleton<ReplayWorker>();
        services.AddSingleton<ReplayPlanner>();
        services.AddSingleton<Replayer>();
        services.AddSingleton<LeadEraser>();
        services.AddSingleton<ErasureRequests>();
        services.AddSingleton<Previewer>();
        services.AddSingleton<LeadCorrections>();
        services.AddSingleton<BalanceReader>();
        services.AddSingleton<PoisonStore>();
        services.AddSingleton<DeliveryHolder>();
        services.AddSingleton<PoisonKeeper>();
        services.AddSingleton<PoisonWorker>();
        services.AddSingleton<PoisonedSnapshots>();
        services.AddSingleton<LeadPurge>();
        return services;
    }
}
