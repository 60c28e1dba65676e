namespace LeadFunctions.Snapshots.Storing;

/// <summary>A row that a run adds or changes.</summary>
/// <param name="Key">The lead's key: see <see cref="RowKeys"/>.</param>
/// <param name="Shard">Its sixteenth.</param>
/// <param name="LeadId">The lead's id, where it has one.</param>
/// <param name="Json">The row's JSON, masked.</param>
/// <param name="Masked">What tells masked values apart.</param>
/// <param name="Content">Hash of the contents.</param>
public sealed record StagedRow(string Key, int Shard, string? LeadId, byte[] Json, string? Masked, long Content);
