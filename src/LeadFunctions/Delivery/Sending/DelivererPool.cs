using System.Collections.Frozen;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Providers;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Delivery.Sending;

/// <summary>One deliverer for each destination.</summary>
public sealed class DelivererPool(DestinationRegistry destinations, IOptions<DeliveryOptions> options, RetrySchedule schedule, TimeProvider time, Random random)
{
    private readonly FrozenDictionary<string, Deliverer> _deliverers = destinations.All.ToFrozenDictionary(
        static destination => destination.Name,
        destination => new Deliverer(destination, CreateSender(destination, new CallPipeline(destination, options.Value, time, random)), schedule),
        StringComparer.Ordinal);

    /// <summary>Delivers a lead to the destination of its delivery. One that is no longer configured refuses it.</summary>
    public Task<DeliveryOutcome> DeliverAsync(DeliveryWork work, bool mayHaveArrived, CancellationToken cancellationToken) =>
        _deliverers.TryGetValue(work.Record.Destination, out var deliverer)
            ? deliverer.DeliverAsync(work, mayHaveArrived, cancellationToken)
            : Task.FromResult(new DeliveryOutcome(OutcomeKind.Permanent, "The destination is no longer configured."));

    private static ILeadSender CreateSender(IDestination destination, CallPipeline pipeline) => destination.MaxLeadsPerCall > 1
        ? new BatchSender(destination, pipeline)
        : new SingleSender(pipeline, destination.Options.ConcurrentCalls);
}
