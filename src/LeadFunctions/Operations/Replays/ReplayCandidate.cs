using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Operations.Finding;

namespace LeadFunctions.Operations.Replays;

/// <summary>A delivery that may be sent again.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Destination">The destination's name.</param>
/// <param name="Delivery">The delivery; <see langword="null"/> where it is not there yet.</param>
public sealed record ReplayCandidate(StoredLead Lead, string Destination, DeliveryRecord? Delivery)
{
    /// <summary>Points to the delivery, with the attempts it had when it was read.</summary>
    public DeliveryRef Reference { get; } = new(Lead.Place, Destination, Delivery?.Attempts ?? ReplaysMessage.NotThere);
}
