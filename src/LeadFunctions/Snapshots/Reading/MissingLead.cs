namespace LeadFunctions.Snapshots.Reading;

/// <summary>A delivered lead that its list does not show.</summary>
/// <param name="LeadId">The lead's id.</param>
/// <param name="Source">The source it came from.</param>
/// <param name="Destination">The destination it was delivered to.</param>
/// <param name="DeliveredAt">When, UTC.</param>
/// <param name="Runs">In how many runs it was not found.</param>
public sealed record MissingLead(string LeadId, string Source, string Destination, DateTimeOffset DeliveredAt, int Runs);
