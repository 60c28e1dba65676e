namespace LeadFunctions.Ingest.Refused;

/// <summary>Refused requests, the latest first.</summary>
/// <param name="Refused">The requests.</param>
public sealed record RefusedPage(IReadOnlyList<RefusedItem> Refused);
