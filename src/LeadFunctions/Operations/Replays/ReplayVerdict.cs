namespace LeadFunctions.Operations.Replays;

/// <summary>What becomes of a delivery that is to be sent again: it is, unless one of these says otherwise.</summary>
/// <param name="Why">Why it is left as it is.</param>
/// <param name="DuplicateOf">The id of the lead of the same content that was sent, so that this one ends as its duplicate.</param>
public sealed record ReplayVerdict(string? Why = null, string? DuplicateOf = null);
