using System.Collections.Frozen;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Providers;

namespace LeadFunctions.Delivery.Sending;

/// <summary>One sender for each destination.</summary>
public sealed class SenderPool(DestinationRegistry destinations) : IDisposable
{
    private readonly FrozenDictionary<string, DestinationSender> _senders = destinations.All
        .ToFrozenDictionary(static destination => destination.Name, static destination => new DestinationSender(destination, destination.Options.ConcurrentCalls), StringComparer.Ordinal);

    /// <summary>Sends a lead to the destination of its delivery. One that is no longer configured refuses it.</summary>
    public Task<DeliveryOutcome> SendAsync(DeliveryWork work, CancellationToken cancellationToken) =>
        _senders.TryGetValue(work.Record.Destination, out var sender)
            ? sender.SendAsync(work.Lead, cancellationToken)
            : Task.FromResult(new DeliveryOutcome(OutcomeKind.Permanent, "The destination is no longer configured."));

    /// <summary>What a destination does with a lead that may have arrived.</summary>
    public OnAmbiguous OnAmbiguous(string name) =>
        destinations.TryGet(name, out var destination) ? destination.Options.OnAmbiguous : Providers.OnAmbiguous.Retry;

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var sender in _senders.Values)
        {
            sender.Dispose();
        }
    }
}
