using Azure.Data.Tables;
using LeadFunctions.Leads;

namespace LeadFunctions.Snapshots.Reconciliation;

/// <summary>A delivered lead that is looked for, or was seen, as a table row.</summary>
public static class SightingRow
{
    /// <summary>About how many bytes a row takes.</summary>
    public const int Bytes = 1000;

    /// <summary>Writes a row.</summary>
    public static TableEntity Create(Sighting sighting)
    {
        var key = sighting.RowKey is null ? SightingKeys.AwaitedRow(sighting.Lead, sighting.Destination) : SightingKeys.SeenRow(sighting.Lead, sighting.Destination);
        var row = new TableEntity(sighting.List, key)
        {
            ["Partition"] = sighting.Lead.Partition,
            ["Batch"] = sighting.Lead.Batch,
            ["Place"] = sighting.Lead.Index,
            ["LeadId"] = sighting.LeadId,
            ["Destination"] = sighting.Destination,
            ["DeliveredAt"] = sighting.DeliveredAt,
            ["Runs"] = sighting.Runs,
        };
        Set(row, "ProviderId", sighting.ProviderId);
        Set(row, "LastRun", sighting.LastRun);
        Set(row, "ListRow", sighting.RowKey);
        Set(row, "SeenAt", sighting.SeenAt);
        return row;
    }

    /// <summary>Reads a row.</summary>
    public static Sighting Read(TableEntity row) => new()
    {
        List = row.PartitionKey,
        Lead = new LeadRef(row.GetString("Partition")!, row.GetString("Batch")!, row.GetInt32("Place") ?? 0),
        LeadId = row.GetString("LeadId")!,
        Destination = row.GetString("Destination")!,
        DeliveredAt = row.GetDateTimeOffset("DeliveredAt") ?? DateTimeOffset.MinValue,
        ProviderId = row.GetString("ProviderId"),
        Runs = row.GetInt32("Runs") ?? 0,
        LastRun = row.GetString("LastRun"),
        RowKey = row.GetString("ListRow"),
        SeenAt = row.GetDateTimeOffset("SeenAt"),
    };

    private static void Set(TableEntity row, string column, object? value)
    {
        if (value is not null)
        {
            row[column] = value;
        }
    }
}
