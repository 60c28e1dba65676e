namespace LeadFunctions.Ingest.Receiving;

/// <summary>The answer to a list of leads.</summary>
/// <param name="Accepted">Those that were accepted.</param>
/// <param name="Rejected">Those that were not.</param>
public sealed record BatchAnswer(IReadOnlyList<AcceptedLead> Accepted, IReadOnlyList<RejectedLead> Rejected);
