using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;

namespace LeadFunctions.Snapshots.Runs;

/// <summary>A list's head as a table row.</summary>
public static class HeadRow
{
    private const string Members = "Members";
    private const string Header = "Header";
    private const int MaxNameCharacters = 5000;

    /// <summary>Writes a head.</summary>
    public static TableEntity Create(ListHead head)
    {
        var row = new TableEntity(head.List, RunKeys.Head)
        {
            ["Published"] = head.Published,
            ["Generation"] = head.Generation,
            ["OldestReadable"] = head.OldestReadable,
            ["Abandoned"] = string.Join(',', head.Abandoned),
            ["OwnedUntil"] = Storable(head.OwnedUntil),
            ["OwnedSince"] = Storable(head.OwnedSince),
            [Header] = JsonSerializer.Serialize(Bounded(head.Header), SnapshotJson.Default.IReadOnlyListString),
            [Members] = JsonSerializer.Serialize(Bounded(head.Members), SnapshotJson.Default.IReadOnlyListString),
        };
        Set(row, "PublishedRun", head.PublishedRun);
        Set(row, "PublishedAt", head.PublishedAt);
        Set(row, "Owner", head.Owner);
        Set(row, "Name", head.Name);
        Set(row, "ReconciledUntil", head.ReconciledUntil);
        return row;
    }

    /// <summary>Reads a head.</summary>
    public static ListHead Read(TableEntity row) => new()
    {
        List = row.PartitionKey,
        Published = row.GetInt32("Published") ?? 0,
        Generation = row.GetInt32("Generation") ?? 0,
        OldestReadable = row.GetInt32("OldestReadable") ?? 0,
        Abandoned = [.. (row.GetString("Abandoned") ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(static text => int.Parse(text, CultureInfo.InvariantCulture))],
        PublishedRun = row.GetString("PublishedRun"),
        PublishedAt = row.GetDateTimeOffset("PublishedAt"),
        Owner = row.GetString("Owner"),
        OwnedUntil = row.GetDateTimeOffset("OwnedUntil") ?? default,
        OwnedSince = row.GetDateTimeOffset("OwnedSince") ?? default,
        Name = row.GetString("Name"),
        Header = Names(row, Header),
        Members = Names(row, Members),
        ReconciledUntil = row.GetDateTimeOffset("ReconciledUntil"),
        ETag = row.ETag,
    };

    // A column holds 32 Ki characters; in JSON a character may take six.
    private static IReadOnlyList<string> Bounded(IReadOnlyList<string> names)
    {
        var left = MaxNameCharacters;
        return [.. names.TakeWhile(name => (left -= name.Length + 1) >= 0)];
    }

    private static IReadOnlyList<string> Names(TableEntity row, string column) =>
        row.GetString(column) is { } json ? JsonSerializer.Deserialize(json, SnapshotJson.Default.IReadOnlyListString)! : [];

    private static void Set(TableEntity row, string column, object? value)
    {
        if (value is not null)
        {
            row[column] = value;
        }
    }

    // Tables hold times from 1601 on.
    private static DateTimeOffset Storable(DateTimeOffset time) => time == default ? DateTimeOffset.UnixEpoch : time;
}
