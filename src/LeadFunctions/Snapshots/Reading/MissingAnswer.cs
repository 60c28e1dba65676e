namespace LeadFunctions.Snapshots.Reading;

/// <summary>Delivered leads that a list does not show.</summary>
/// <param name="List">The list's id.</param>
/// <param name="AfterRuns">After how many runs a lead counts as missing.</param>
/// <param name="Missing">The leads.</param>
/// <param name="Continuation">Where the next page begins; not there on the last one.</param>
public sealed record MissingAnswer(string List, int AfterRuns, IReadOnlyList<MissingLead> Missing, string? Continuation);
