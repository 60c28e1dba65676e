using LeadFunctions.Leads;

namespace LeadFunctions.Delivery.Messages;

/// <summary>Points to one delivery. Carries nothing of the lead itself.</summary>
/// <param name="Lead">Where the lead stands.</param>
/// <param name="Destination">Where it is to go.</param>
/// <param name="Attempt">How many attempts were recorded when the reference was made: a reference that is behind is void.</param>
/// <param name="MayHaveArrived">Whether an earlier run of the same work may have sent the lead without recording it.</param>
public readonly record struct DeliveryRef(LeadRef Lead, string Destination, int Attempt, bool MayHaveArrived = false);
