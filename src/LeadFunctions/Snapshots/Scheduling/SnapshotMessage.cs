using System.Text.Json;

namespace LeadFunctions.Snapshots.Scheduling;

/// <summary>A message on <c>snapshots</c>: one list to pull.</summary>
/// <param name="Version">Version of the format: 1.</param>
/// <param name="List">The list's id.</param>
/// <param name="Run">The run's id: a message that comes again is the same run.</param>
/// <param name="RequestedAt">When the run was asked for, UTC.</param>
public sealed record SnapshotMessage(int Version, string List, string Run, DateTimeOffset RequestedAt)
{
    /// <summary>The version that is written.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Reads a message.</summary>
    /// <exception cref="JsonException">The body is no such message.</exception>
    public static SnapshotMessage Read(BinaryData body)
    {
        var message = JsonSerializer.Deserialize(body.ToMemory().Span, SnapshotJson.Default.SnapshotMessage);
        return message is { Version: CurrentVersion, Run.Length: > 0 } && SnapshotOptions.IsListId(message.List)
            ? message
            : throw new JsonException("The body is not a message of a list in a version that is known.");
    }

    /// <summary>Writes the message.</summary>
    public BinaryData Write() => BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(this, SnapshotJson.Default.SnapshotMessage));
}
