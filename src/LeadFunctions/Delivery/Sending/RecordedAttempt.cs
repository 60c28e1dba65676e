using LeadFunctions.Delivery.Deliveries;

namespace LeadFunctions.Delivery.Sending;

/// <summary>Where a delivery stands after an attempt.</summary>
/// <param name="Delivery">The delivery as it stands now.</param>
/// <param name="ByOther">Whether another try, which ran beside this one, has recorded that: what follows is put by whoever made it.</param>
public sealed record RecordedAttempt(DeliveryRecord Delivery, bool ByOther);
