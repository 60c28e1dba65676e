using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Delivery.Messages;

namespace LeadFunctions.Operations.Replays;

/// <summary>A delivery that may be sent again.</summary>
/// <param name="Reference">The delivery, with the attempts it had when it was read.</param>
/// <param name="LeadId">The lead's id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="NextAt">When it is tried again by itself, UTC.</param>
public sealed record ReplayCandidate(DeliveryRef Reference, string LeadId, DeliveryState State, DateTimeOffset? NextAt)
{
    /// <summary>A delivery.</summary>
    public static ReplayCandidate Of(DeliveryRecord delivery) =>
        new(new DeliveryRef(delivery.Lead, delivery.Destination, delivery.Attempts), delivery.LeadId, delivery.State, delivery.NextAt);

    /// <summary>A delivery on the list of failures.</summary>
    public static ReplayCandidate Of(Failure failure) =>
        new(new DeliveryRef(failure.Lead, failure.Destination, failure.Attempts), failure.LeadId, failure.State, NextAt: null);
}
