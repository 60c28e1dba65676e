using Azure.Data.Tables;

namespace LeadFunctions.Leads;

/// <summary>An entry of the duplicate index: where the lead of a key stands, since when, and how often it was posted again.</summary>
public static class LeadIndexRow
{
    private const string Id = "LeadId";
    private const string Partition = "Partition";
    private const string Batch = "Batch";
    private const string Place = "Place";
    private const string ReceivedAt = "ReceivedAt";
    private const string Repeats = "Repeats";
    private const string Turn = "Turn_";
    private const string TurnAt = "TurnAt_";

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

    /// <summary>Writes an entry of a lead that was corrected to what an id stands for; the lead may stand in another partition.</summary>
    public static TableEntity Create(string rowKey, LeadId id, Lead lead, LeadRef place) => new(LeadPartition.Of(id), rowKey)
    {
        [Id] = id.ToString(),
        [Partition] = place.Partition,
        [Batch] = place.Batch,
        [Place] = place.Index,
        [ReceivedAt] = lead.ReceivedAt,
    };

    /// <summary>A change that notes which of the leads of a key is replayed to a destination.</summary>
    /// <param name="row">The key's first entry.</param>
    /// <param name="destination">The destination.</param>
    /// <param name="place">Where the lead stands.</param>
    /// <param name="now">The time, UTC.</param>
    public static TableEntity TakeTurn(TableEntity row, string destination, LeadRef place, DateTimeOffset now) => new(row.PartitionKey, row.RowKey)
    {
        [Turn + destination] = Name(place),
        [TurnAt + destination] = now,
    };

    /// <summary>When a lead had its turn to be replayed to a destination, as the latest of its key; <see langword="null"/> where it is not.</summary>
    public static DateTimeOffset? ReadTurn(TableEntity row, string destination, LeadRef place) =>
        string.Equals(row.GetString(Turn + destination), Name(place), StringComparison.Ordinal) ? row.GetDateTimeOffset(TurnAt + destination) : null;

    /// <summary>An entry under another key, for a lead that is no longer the latest.</summary>
    public static TableEntity Move(TableEntity row, string rowKey) => new(row.PartitionKey, rowKey)
    {
        [Id] = row.GetString(Id),
        [Partition] = ReadPlace(row).Partition,
        [Batch] = row.GetString(Batch),
        [Place] = row.GetInt32(Place),
        [ReceivedAt] = row.GetDateTimeOffset(ReceivedAt),
        [Repeats] = ReadRepeats(row),
    };

    /// <summary>The lead's id.</summary>
    public static LeadId ReadId(TableEntity row) => LeadId.Parse(row.GetString(Id));

    /// <summary>Where the lead stands.</summary>
    public static LeadRef ReadPlace(TableEntity row) => new(row.GetString(Partition) ?? row.PartitionKey, row.GetString(Batch)!, row.GetInt32(Place) ?? 0);

    /// <summary>When it was received.</summary>
    public static DateTimeOffset ReadReceivedAt(TableEntity row) => row.GetDateTimeOffset(ReceivedAt) ?? DateTimeOffset.MinValue;

    /// <summary>How often it was posted again.</summary>
    public static int ReadRepeats(TableEntity row) => row.GetInt32(Repeats) ?? 0;

    private static string Name(LeadRef place) => $"{place.Partition}/{LeadKeys.Lead(place)}";
}
