using LeadFunctions.Snapshots.Runs;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Snapshots.Reading;

/// <summary>Answers with the runs of a list.</summary>
public sealed class RunsEndpoint(RunStore runs)
{
    /// <summary>Answers a request.</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request, string list, CancellationToken cancellationToken)
    {
        if (!PageQuery.TryRead(request.Query, out var page, out var problem))
        {
            return problem;
        }

        var found = await runs.ReadAsync(list, page.Continuation?.Last, cancellationToken).Take(page.Limit).ToListAsync(cancellationToken);
        if (found.Count == 0 && page.Continuation is null)
        {
            return SnapshotProblems.UnknownList();
        }

        var next = found.Count == page.Limit ? new Continuation(0, 0, found[^1].Run).ToString() : null;
        return Results.Json(new RunsAnswer(list, found, next), SnapshotJson.Default.RunsAnswer);
    }
}
