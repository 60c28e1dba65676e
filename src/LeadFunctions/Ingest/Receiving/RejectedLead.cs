namespace LeadFunctions.Ingest.Receiving;

/// <summary>An item of a list that was not accepted.</summary>
/// <param name="Index">Which item, from 0.</param>
/// <param name="Errors">Field to messages.</param>
public sealed record RejectedLead(int Index, IReadOnlyDictionary<string, string[]> Errors);
