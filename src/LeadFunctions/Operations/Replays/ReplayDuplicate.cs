namespace LeadFunctions.Operations.Replays;

/// <summary>A delivery that ends as a duplicate, since the same enquiry was sent with another lead.</summary>
/// <param name="Id">The lead's id.</param>
/// <param name="Destination">The destination.</param>
/// <param name="Of">The other lead's id.</param>
public sealed record ReplayDuplicate(string Id, string Destination, string Of);
