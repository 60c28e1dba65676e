using LeadFunctions.Snapshots.Runs;

namespace LeadFunctions.Snapshots.Reading;

/// <summary>Runs of a list, latest first.</summary>
/// <param name="List">The list's id.</param>
/// <param name="Runs">The runs.</param>
/// <param name="Continuation">Where the next page begins; not there on the last one.</param>
public sealed record RunsAnswer(string List, IReadOnlyList<RunRecord> Runs, string? Continuation);
