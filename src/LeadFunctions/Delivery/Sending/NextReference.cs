using LeadFunctions.Delivery.Messages;

namespace LeadFunctions.Delivery.Sending;

/// <summary>A reference that is to be put on the queue.</summary>
/// <param name="Reference">The reference.</param>
/// <param name="Delay">How long it stays hidden.</param>
public sealed record NextReference(DeliveryRef Reference, TimeSpan Delay);
