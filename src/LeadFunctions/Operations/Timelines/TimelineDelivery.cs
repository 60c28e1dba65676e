using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Snapshots.Reconciliation;

namespace LeadFunctions.Operations.Timelines;

/// <summary>Where a delivery stands.</summary>
/// <param name="Destination">The destination's name.</param>
/// <param name="State">Its state.</param>
/// <param name="Attempts">How many attempts were made; the timeline has the latest.</param>
/// <param name="UpdatedAt">When it last changed, UTC.</param>
/// <param name="NextAt">When it is tried again, UTC.</param>
/// <param name="ProviderId">The provider's id of what it made.</param>
public sealed record TimelineDelivery(string Destination, DeliveryState State, int Attempts, DateTimeOffset UpdatedAt, DateTimeOffset? NextAt, string? ProviderId)
{
    /// <summary>The id of the lead of the same content for whose sake a replay did not send this one.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>What the Smartflo list shows of the lead, where a snapshot was taken since.</summary>
    public ListSighting? List { get; init; }

    /// <summary>Describes a delivery.</summary>
    public static TimelineDelivery Of(DeliveryRecord delivery) =>
        new(delivery.Destination, delivery.State, delivery.Attempts, delivery.UpdatedAt, delivery.NextAt, delivery.ProviderId) { DuplicateOf = delivery.DuplicateOf };
}
