namespace LeadFunctions.Ingest.Refused;

/// <summary>A refused request as it is listed: nothing of what was sent.</summary>
/// <param name="Source">Its source.</param>
/// <param name="Id">Its id.</param>
/// <param name="ReceivedAt">When it arrived, UTC.</param>
/// <param name="Reason">Why it was refused.</param>
/// <param name="ContentType">Its content type.</param>
/// <param name="Bytes">How large its body is.</param>
public sealed record RefusedItem(string Source, string Id, DateTimeOffset ReceivedAt, RefusedReason Reason, string ContentType, int Bytes);
