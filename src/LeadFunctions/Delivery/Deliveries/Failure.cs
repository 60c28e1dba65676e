using LeadFunctions.Leads;

namespace LeadFunctions.Delivery.Deliveries;

/// <summary>A delivery that was rejected, exhausted or held, as the list of failures knows it.</summary>
/// <param name="Lead">Where the lead stands.</param>
/// <param name="LeadId">The lead's id.</param>
/// <param name="Destination">The destination's name.</param>
/// <param name="State">What became of it.</param>
/// <param name="Attempts">How many attempts were recorded.</param>
/// <param name="FailedAt">When, UTC.</param>
/// <param name="Status">HTTP status of the last attempt, where there was an answer.</param>
/// <param name="Words">The provider's words or ours; never a person's data.</param>
public sealed record Failure(LeadRef Lead, string LeadId, string Destination, DeliveryState State, int Attempts, DateTimeOffset FailedAt, int? Status, string? Words);
