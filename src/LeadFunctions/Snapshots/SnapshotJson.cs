using System.Text.Json.Serialization;
using LeadFunctions.Snapshots.Reading;
using LeadFunctions.Snapshots.Scheduling;

namespace LeadFunctions.Snapshots;

/// <summary>The JSON form of messages, answers and columns.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SnapshotMessage))]
[JsonSerializable(typeof(SnapshotTaken))]
[JsonSerializable(typeof(ListsAnswer))]
[JsonSerializable(typeof(RunsAnswer))]
[JsonSerializable(typeof(SummaryAnswer))]
[JsonSerializable(typeof(MissingAnswer))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, long>))]
public sealed partial class SnapshotJson : JsonSerializerContext;
