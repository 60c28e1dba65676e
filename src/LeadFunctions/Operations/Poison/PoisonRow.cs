using System.Security.Cryptography;
using Azure.Data.Tables;
using LeadFunctions.Leads;

namespace LeadFunctions.Operations.Poison;

/// <summary>A message that could not be processed as a row of the table <c>poison</c>. Its key comes from its body, so that recording it twice changes nothing.</summary>
public static class PoisonRow
{
    /// <summary>Column with the time it was recorded.</summary>
    public const string RecordedAt = "RecordedAt";

    private const char Separator = '.';
    private const int KeyLength = 20;
    private const string Why = "Why";

    /// <summary>Writes a message.</summary>
    public static TableEntity Create(string queue, BinaryData body, string why, DateTimeOffset now)
    {
        var row = new TableEntity(queue, Base32.Encode(SHA256.HashData(body), KeyLength)) { [Why] = why, [RecordedAt] = now };
        Chunks.Write(row, body);
        return row;
    }

    /// <summary>Describes a row.</summary>
    public static PoisonedMessage Describe(TableEntity row) => new(
        $"{row.PartitionKey}{Separator}{row.RowKey}", row.PartitionKey, row.GetDateTimeOffset(RecordedAt)!.Value, row.GetString(Why)!, Chunks.Read(row).Length);

    /// <summary>The message's body.</summary>
    public static BinaryData ReadBody(TableEntity row) => new(Chunks.Read(row));

    /// <summary>The keys of an id.</summary>
    /// <returns>Whether the text has the shape of one.</returns>
    public static bool TryReadId(string id, out string queue, out string key)
    {
        var dot = id.IndexOf(Separator, StringComparison.Ordinal);
        (queue, key) = dot < 0 ? (string.Empty, string.Empty) : (id[..dot], id[(dot + 1)..]);
        return queue.Length > 0 && key.Length == KeyLength && key.AsSpan().ContainsOnlyBase32();
    }
}
