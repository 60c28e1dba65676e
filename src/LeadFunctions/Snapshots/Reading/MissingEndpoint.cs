using Azure.Data.Tables;
using LeadFunctions.Snapshots.Reconciliation;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Snapshots.Reading;

/// <summary>Answers with the delivered leads that a list does not show.</summary>
public sealed class MissingEndpoint(TableServiceClient tables, RunStore runs, IOptions<SnapshotOptions> options)
{
    private readonly TableClient _sightings = tables.GetTableClient(TableNames.SnapshotSightings);

    /// <summary>Answers a request.</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request, string list, CancellationToken cancellationToken)
    {
        if (!PageQuery.TryRead(request.Query, out var page, out var problem))
        {
            return problem;
        }

        if (await runs.FindHeadAsync(list, cancellationToken) is null)
        {
            return SnapshotProblems.UnknownList();
        }

        var after = options.Value.MissingAfterRuns;
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {list} and RowKey gt {page.Continuation?.Last ?? SightingKeys.Awaited.From} and RowKey lt {SightingKeys.Awaited.To} and Runs ge {after}");
        var rows = await _sightings.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).Take(page.Limit).ToListAsync(cancellationToken);
        var missing = rows.Select(SightingRow.Read).Select(static sighting =>
            new MissingLead(sighting.LeadId, sighting.Lead.Source, sighting.Destination, sighting.DeliveredAt, sighting.Runs));
        var next = rows.Count == page.Limit ? new Continuation(0, 0, rows[^1].RowKey).ToString() : null;
        return Results.Json(new MissingAnswer(list, after, [.. missing], next), SnapshotJson.Default.MissingAnswer);
    }
}
