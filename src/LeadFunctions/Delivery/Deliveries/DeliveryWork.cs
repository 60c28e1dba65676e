using LeadFunctions.Leads;

namespace LeadFunctions.Delivery.Deliveries;

/// <summary>A delivery with its lead: what there is to do.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Record">The delivery as it was read.</param>
public sealed record DeliveryWork(Lead Lead, DeliveryRecord Record);
