using Azure.Data.Tables;

namespace LeadFunctions.Leads;

/// <summary>An entry of the duplicate index: where the lead of a key stands, since when, and how often it was posted again.</summary>
public static class LeadIndexRow
{
    private const string Id = "LeadId";
    private const string Batch = "Batch";
    private const string Place = "Place";
    private const string ReceivedAt = "ReceivedAt";
    private const string Repeats = "Repeats";

    /// <summary>Writes an entry.</summary>
    public static TableEntity Create(string rowKey, Lead lead, LeadRef place) => new(place.Partition, rowKey)
    {
        [Id] = lead.Id,
        [Batch] = place.Batch,
        [Place] = place.Index,
        [ReceivedAt] = lead.ReceivedAt,
    };

    /// <summary>A change that counts one more repeat.</summary>
    public static TableEntity CountRepeat(TableEntity row) => new(row.PartitionKey, row.RowKey)
    {
        [Repeats] = ReadRepeats(row) + 1,
    };

    /// <summary>An entry under another key, for a lead that is no longer the latest.</summary>
    public static TableEntity Move(TableEntity row, string rowKey) => new(row.PartitionKey, rowKey)
    {
        [Id] = row.GetString(Id),
        [Batch] = row.GetString(Batch),
        [Place] = row.GetInt32(Place),
        [ReceivedAt] = row.GetDateTimeOffset(ReceivedAt),
        [Repeats] = ReadRepeats(row),
    };

    /// <summary>The lead's id.</summary>
    public static LeadId ReadId(TableEntity row) => LeadId.Parse(row.GetString(Id));

    /// <summary>Where the lead stands.</summary>
    public static LeadRef ReadPlace(TableEntity row) => new(row.PartitionKey, row.GetString(Batch)!, row.GetInt32(Place) ?? 0);

    /// <summary>When it was received.</summary>
    public static DateTimeOffset ReadReceivedAt(TableEntity row) => row.GetDateTimeOffset(ReceivedAt) ?? DateTimeOffset.MinValue;

    /// <summary>How often it was posted again.</summary>
    public static int ReadRepeats(TableEntity row) => row.GetInt32(Repeats) ?? 0;
}
