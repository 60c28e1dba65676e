using System.Text.Json;
using Azure.Data.Tables;

namespace LeadFunctions.Snapshots.Runs;

/// <summary>A run as a table row.</summary>
public static class RunRow
{
    private const string DialStatuses = "DialStatuses";
    private const string DialerDialStatuses = "DialerDialStatuses";

    /// <summary>Writes a run.</summary>
    public static TableEntity Create(RunRecord run)
    {
        var row = new TableEntity(run.List, RunKeys.Run(run.Run))
        {
            ["Run"] = run.Run,
            ["Outcome"] = run.Outcome.ToString(),
            ["StartedAt"] = run.StartedAt,
            ["Generation"] = run.Generation,
            ["Rows"] = run.Rows,
            ["Added"] = run.Added,
            ["Changed"] = run.Changed,
            ["RemovedRows"] = run.Removed,
            ["Unchanged"] = run.Unchanged,
            ["Bytes"] = run.Bytes,
            ["Operations"] = run.Operations,
            ["Missing"] = run.Missing,
            [DialStatuses] = JsonSerializer.Serialize(run.DialStatuses, SnapshotJson.Default.IReadOnlyDictionaryStringInt64),
            [DialerDialStatuses] = JsonSerializer.Serialize(run.DialerDialStatuses, SnapshotJson.Default.IReadOnlyDictionaryStringInt64),
        };
        if (run.Words is not null)
        {
            row["Words"] = run.Words;
        }

        if (run.FinishedAt is { } finished)
        {
            row["FinishedAt"] = finished;
        }

        return row;
    }

    /// <summary>Reads a run.</summary>
    public static RunRecord Read(TableEntity row) => new()
    {
        List = row.PartitionKey,
        Run = row.GetString("Run")!,
        Outcome = Enum.Parse<RunOutcome>(row.GetString("Outcome")!),
        Words = row.GetString("Words"),
        StartedAt = row.GetDateTimeOffset("StartedAt") ?? DateTimeOffset.MinValue,
        FinishedAt = row.GetDateTimeOffset("FinishedAt"),
        Generation = row.GetInt32("Generation") ?? 0,
        Rows = Number(row, "Rows"),
        Added = Number(row, "Added"),
        Changed = Number(row, "Changed"),
        Removed = Number(row, "RemovedRows"),
        Unchanged = Number(row, "Unchanged"),
        Bytes = Number(row, "Bytes"),
        Operations = Number(row, "Operations"),
        Missing = Number(row, "Missing"),
        DialStatuses = Counts(row, DialStatuses),
        DialerDialStatuses = Counts(row, DialerDialStatuses),
    };

    private static long Number(TableEntity row, string column) => row.GetInt64(column) ?? 0;

    private static IReadOnlyDictionary<string, long> Counts(TableEntity row, string column) =>
        JsonSerializer.Deserialize(row.GetString(column)!, SnapshotJson.Default.IReadOnlyDictionaryStringInt64)!;
}
