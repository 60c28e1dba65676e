using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;
using Microsoft.Extensions.Primitives;

namespace LeadFunctions.Ingest.Refused;

/// <summary>A refused request as a table row: <c>{hour}-{slot}</c> in its source's partition, later hours first. There are only so many slots in an hour.</summary>
public static class RefusedRow
{
    private const string ReceivedAt = "ReceivedAt";
    private const string Reason = "Reason";
    private const string Headers = "Headers";
    private const string Keys = "Keys";
    private const string Secrets = "Secrets";
    private const string Address = "Address";

    // Beside those that the source's verifier reads. No cookies, no credentials.
    private static readonly string[] Kept = ["Content-Type", "Content-Encoding", "Idempotency-Key", "Referer", "User-Agent"];

    /// <summary>Key of a slot.</summary>
    public static string Key(DateTimeOffset time, int slot) => $"{BatchId.Prefix(Hour(time))}-{slot.ToString("D3", CultureInfo.InvariantCulture)}";

    /// <summary>Keys of everything older than a time.</summary>
    public static RowRange Before(DateTimeOffset time) => new(BatchId.Prefix(Hour(time)) + "~", "~");

    /// <summary>The hour that a time is in.</summary>
    public static DateTimeOffset Hour(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);

    /// <summary>Writes a request.</summary>
    public static TableEntity Create(Source source, int slot, LeadRequest request, RefusedReason reason)
    {
        var headers = Kept.Concat(source.Preset.Verifier.Headers)
            .Where(request.Headers.ContainsKey)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static name => name, request.Header, StringComparer.OrdinalIgnoreCase);
        var (body, spans) = SecretSpans.Hide(source, request.Body);
        var row = new TableEntity(source.Name, Key(request.ReceivedAt, slot))
        {
            [ReceivedAt] = request.ReceivedAt,
            [Reason] = JsonSerializer.Serialize(reason, RefusedJson.Default.RefusedReason),
            [Headers] = JsonSerializer.Serialize(headers, RefusedJson.Default.DictionaryStringString),
            [Keys] = string.Join(' ', request.Keys),
            [Secrets] = spans,
        };
        if (request.Address is not null)
        {
            row[Address] = request.Address;
        }

        Chunks.Write(row, body);
        return row;
    }

    /// <summary>Reads a request.</summary>
    public static RefusedRequest Read(Source source, TableEntity row) => new(
        row.PartitionKey,
        row.RowKey,
        JsonSerializer.Deserialize(row.GetString(Reason)!, RefusedJson.Default.RefusedReason)!,
        new LeadRequest
        {
            ReceivedAt = row.GetDateTimeOffset(ReceivedAt)!.Value,
            Body = SecretSpans.Restore(source, Chunks.Read(row), row.GetString(Secrets) ?? string.Empty),
            Headers = JsonSerializer.Deserialize(row.GetString(Headers)!, RefusedJson.Default.DictionaryStringString)!
                .ToDictionary(static header => header.Key, static header => new StringValues(header.Value), StringComparer.OrdinalIgnoreCase),
            Keys = (row.GetString(Keys) ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Address = row.GetString(Address),
        });
}
