using LeadFunctions.Ingest.Requests;

namespace LeadFunctions.Ingest.Refused;

/// <summary>A request that was refused at the door.</summary>
/// <param name="Source">Its source.</param>
/// <param name="Id">Its id among those of the source.</param>
/// <param name="Reason">Why.</param>
/// <param name="Request">The request, to be read again.</param>
public sealed record RefusedRequest(string Source, string Id, RefusedReason Reason, LeadRequest Request);
