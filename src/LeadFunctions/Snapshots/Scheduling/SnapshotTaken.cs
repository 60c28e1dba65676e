namespace LeadFunctions.Snapshots.Scheduling;

/// <summary>The answer to a request to pull a list now.</summary>
/// <param name="List">The list's id.</param>
/// <param name="Run">The run's id.</param>
/// <param name="Status">Always <c>queued</c>.</param>
public sealed record SnapshotTaken(string List, string Run, string Status = "queued");
