using LeadFunctions.Ingest.Receiving;

namespace LeadFunctions.Ingest.Refused;

/// <summary>What became of refused requests that were read again.</summary>
/// <param name="Accepted">Leads that were accepted; their requests are no longer listed.</param>
/// <param name="Refused">Requests that are refused still.</param>
public sealed record RefusedReplay(IReadOnlyList<AcceptedLead> Accepted, IReadOnlyList<RefusedItem> Refused);
