using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using LeadFunctions.Leads;
using LeadFunctions.Snapshots.Changes;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Storage;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Snapshots.Reading;

/// <summary>Answers with what changed in a list, oldest first.</summary>
public sealed class ChangesEndpoint(TableServiceClient tables, RunStore runs)
{
    private readonly TableClient _changes = tables.GetTableClient(TableNames.SnapshotChanges);

    /// <summary>Answers a request.</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request, string list, CancellationToken cancellationToken)
    {
        if (!PageQuery.TryRead(request.Query, out var page, out var problem))
        {
            return problem;
        }

        if (!SinceQuery.TryRead(request.Query, out var since))
        {
            return SnapshotProblems.Malformed("since", "a time or a run's id");
        }

        if (await runs.FindHeadAsync(list, cancellationToken) is null)
        {
            return SnapshotProblems.UnknownList();
        }

        var begin = page.Continuation ?? new Continuation(0, 0, "0");
        var wanted = await runs.ReadAsync(list, cancellationToken: cancellationToken)
            .TakeWhile(run => !since.Ends(run))
            .Where(run => run.Outcome == RunOutcome.Succeeded && run.Generation >= begin.First)
            .ToListAsync(cancellationToken);
        return Results.Bytes(await WriteAsync(list, [.. wanted.OrderBy(static run => run.Generation)], begin, page.Limit, cancellationToken), "application/json");
    }

    private async Task<ReadOnlyMemory<byte>> WriteAsync(string list, IReadOnlyList<RunRecord> wanted, Continuation begin, int limit, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("list"u8, list);
        json.WriteStartArray("changes"u8);
        Continuation? next = null;
        foreach (var run in wanted.TakeWhile(_ => next is null))
        {
            (next, limit) = await WriteAsync(json, run, run.Generation == begin.First ? begin : new Continuation(run.Generation, 0, "0"), limit, cancellationToken);
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

    // The continuation names the change that comes next: generation, page, place in the page.
    private async Task<(Continuation? Next, int Limit)> WriteAsync(Utf8JsonWriter json, RunRecord run, Continuation begin, int limit, CancellationToken cancellationToken)
    {
        var skip = int.TryParse(begin.Last, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0;
        var number = begin.Second;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {ChangeKeys.Partition(run.List, run.Generation)} and RowKey ge {ChangeKeys.Page(number)}");
        await foreach (var page in _changes.QueryAsync<TableEntity>(filter, maxPerPage: 4, cancellationToken: cancellationToken))
        {
            using var changes = JsonDocument.Parse(Chunks.Read(page));
            for (; skip < changes.RootElement.GetArrayLength(); skip++)
            {
                if (limit-- == 0)
                {
                    return (new Continuation(run.Generation, number, skip.ToString(CultureInfo.InvariantCulture)), 0);
                }

                Write(json, run, changes.RootElement[skip]);
            }

            (number, skip) = (number + 1, 0);
        }

        return (null, limit);
    }

    private static void Write(Utf8JsonWriter json, RunRecord run, JsonElement change)
    {
        json.WriteStartObject();
        json.WriteString("run"u8, run.Run);
        json.WriteString("at"u8, run.FinishedAt ?? run.StartedAt);
        foreach (var member in change.EnumerateObject())
        {
            member.WriteTo(json);
        }

        json.WriteEndObject();
    }
}
