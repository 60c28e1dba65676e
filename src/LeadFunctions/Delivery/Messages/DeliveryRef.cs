using LeadFunctions.Leads;

namespace LeadFunctions.Delivery.Messages;

/// <summary>Points to one delivery. Carries nothing of the lead itself.</summary>
/// <param name="Lead">Where the lead stands.</param>
/// <param name="Destination">Where it is to go.</param>
/// <param name="Attempt">How many attempts were recorded when the reference was made: a reference that is behind is void.</param>
public readonly record struct DeliveryRef(LeadRef Lead, string Destination, int Attempt);
