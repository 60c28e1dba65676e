using LeadFunctions.Delivery;

namespace LeadFunctions.Operations.Replays;

/// <summary>A delivery that is sent again, or not.</summary>
/// <param name="Id">The lead's id, or that of a message that is not there.</param>
/// <param name="Destination">The destination.</param>
/// <param name="State">The state it was found in; <see langword="null"/> where it is not there yet.</param>
/// <param name="Why">Why it is not sent; <see langword="null"/> where it is.</param>
public sealed record ReplayedDelivery(string Id, string? Destination, DeliveryState? State, string? Why = null);
