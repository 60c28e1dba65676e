using System.Text.Json;

namespace LeadFunctions.Snapshots.Reading;

/// <summary>A row that readers see.</summary>
/// <param name="Shard">The sixteenth it is in.</param>
/// <param name="Key">Its key.</param>
/// <param name="Json">The row as stored; valid until the next row is read.</param>
public readonly record struct SnapshotRow(int Shard, string Key, JsonElement Json);
