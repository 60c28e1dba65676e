namespace LeadFunctions.Ingest.Receiving;

/// <summary>The answer to a lead that was accepted.</summary>
/// <param name="Id">The lead's id.</param>
/// <param name="Status">Always <c>accepted</c>.</param>
public sealed record AcceptedLead(string Id, string Status = "accepted");
