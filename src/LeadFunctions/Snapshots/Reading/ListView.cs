using LeadFunctions.Snapshots.Runs;

namespace LeadFunctions.Snapshots.Reading;

/// <summary>A list and its last run.</summary>
/// <param name="List">The list's id.</param>
/// <param name="Name">Its name, where a row told it.</param>
/// <param name="IsConfigured">Whether the settings name it.</param>
/// <param name="SnapshotAt">When the run began that readers see, UTC.</param>
/// <param name="LastRun">The latest run, however it ended.</param>
public sealed record ListView(string List, string? Name, bool IsConfigured, DateTimeOffset? SnapshotAt, RunRecord? LastRun);
