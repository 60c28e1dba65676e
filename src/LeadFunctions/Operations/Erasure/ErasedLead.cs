using LeadFunctions.Operations.Timelines;

namespace LeadFunctions.Operations.Erasure;

/// <summary>What is left of a lead whose person's data was erased.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ErasedAt">When it was erased, UTC: the first time.</param>
/// <param name="Deliveries">Where its deliveries stand: a provider that has the lead still has it.</param>
public sealed record ErasedLead(string Id, DateTimeOffset? ErasedAt, IReadOnlyList<TimelineDelivery> Deliveries);
