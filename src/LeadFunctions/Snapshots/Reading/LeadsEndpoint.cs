using System.Buffers;
using System.Text.Json;
using LeadFunctions.Snapshots.Parsing;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Snapshots.Storing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Snapshots.Reading;

/// <summary>Answers with the rows of a list: pages of JSON, or the whole list as CSV.</summary>
public sealed partial class LeadsEndpoint(RunStore runs, SnapshotReader reader, ILogger<LeadsEndpoint> logger)
{
    private const int MaxPageBytes = 4 * 1024 * 1024;

    // A page with few hits ends all the same, and says where to go on.
    private const int MaxRowsLookedAt = 20_000;

    /// <summary>Answers a request.</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request, string list, CancellationToken cancellationToken)
    {
        if (!PageQuery.TryRead(request.Query, out var page, out var problem))
        {
            return problem;
        }

        if (await runs.FindHeadAsync(list, cancellationToken) is not { Published: > 0 } head)
        {
            return SnapshotProblems.UnknownList();
        }

        var reveal = string.Equals(request.Query["reveal"], "true", StringComparison.OrdinalIgnoreCase);
        if (reveal)
        {
            Log.Revealed(logger, list);
        }

        var status = request.Query["dialStatus"].ToString() is { Length: > 0 } text ? StatusNames.ToDialStatusCode(text) : null;
        var view = new RowView(head.Header, reveal);
        if (WantsCsv(request))
        {
            var csv = new CsvDownload(runs, reader, head, view, status);
            return Results.Stream(stream => csv.WriteAsync(stream, cancellationToken), CsvDownload.ContentType, $"list-{list}.csv");
        }

        var begin = page.Continuation ?? new Continuation(head.Published, 0, string.Empty);
        return begin.First < head.OldestReadable || begin.First > head.Published || begin.Second >= RowKeys.Shards
            ? SnapshotProblems.Gone()
            : Results.Bytes(await WriteAsync(head, begin, page.Limit, view, status, cancellationToken), "application/json");
    }

    private static bool WantsCsv(HttpRequest request) =>
        string.Equals(request.Query["format"], "csv", StringComparison.OrdinalIgnoreCase)
        || request.Headers.Accept.ToString().Contains("text/csv", StringComparison.OrdinalIgnoreCase);

    private async Task<ReadOnlyMemory<byte>> WriteAsync(
        ListHead head, Continuation begin, int limit, RowView view, string? status, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("list"u8, head.List);
        json.WriteString("name"u8, head.Name);
        json.WriteStartArray("leads"u8);
        var (count, lookedAt) = (0, 0);
        Continuation? next = null;
        await foreach (var row in reader.ReadAsync(head, begin.First, begin.Second, begin.Last, cancellationToken))
        {
            if (IsWanted(row.Json, status))
            {
                view.Write(json, row.Json);
                count++;
            }

            if (count == limit || ++lookedAt == MaxRowsLookedAt || json.BytesCommitted + json.BytesPending > MaxPageBytes)
            {
                next = new Continuation(begin.First, row.Shard, row.Key);
                break;
            }
        }

        json.WriteEndArray();
        if (next is not null)
        {
            json.WriteString("continuation"u8, next.Value.ToString());
        }

        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
        return buffer.WrittenMemory;
    }

    private static bool IsWanted(JsonElement row, string? status) => status is null || string.Equals(RowEntity.Text(row, "dial_status"), status, StringComparison.Ordinal);

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Phone numbers and e-mail addresses of list {List} were revealed.")]
        public static partial void Revealed(ILogger logger, string list);
    }
}
