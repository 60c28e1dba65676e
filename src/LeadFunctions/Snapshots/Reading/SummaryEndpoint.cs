using LeadFunctions.Snapshots.Parsing;
using LeadFunctions.Snapshots.Runs;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Snapshots.Reading;

/// <summary>Answers with the counts of a list's states over time.</summary>
public sealed class SummaryEndpoint(RunStore runs)
{
    /// <summary>Answers a request.</summary>
    public async Task<IResult> AnswerAsync(HttpRequest request, string list, CancellationToken cancellationToken)
    {
        if (!SinceQuery.TryRead(request.Query, out var since))
        {
            return SnapshotProblems.Malformed("since", "a time or a run's id");
        }

        if (await runs.FindHeadAsync(list, cancellationToken) is null)
        {
            return SnapshotProblems.UnknownList();
        }

        var points = await runs.ReadAsync(list, cancellationToken: cancellationToken)
            .TakeWhile(run => !since.Ends(run))
            .Where(static run => run.Outcome == RunOutcome.Succeeded)
            .Select(static run => new SummaryPoint(run.Run, run.FinishedAt ?? run.StartedAt, run.Rows, run.DialStatuses, run.DialerDialStatuses))
            .Reverse()
            .ToListAsync(cancellationToken);
        var answer = new SummaryAnswer(
            list,
            Names(points.SelectMany(static point => point.DialStatuses.Keys), StatusNames.OfDialStatus),
            Names(points.SelectMany(static point => point.DialerDialStatuses.Keys), StatusNames.OfDialerDialStatus),
            points);
        return Results.Json(answer, SnapshotJson.Default.SummaryAnswer);
    }

    private static Dictionary<string, string> Names(IEnumerable<string> codes, Func<string?, string?> find) => codes
        .Distinct(StringComparer.Ordinal)
        .Select(code => (Code: code, Name: find(code)))
        .Where(static pair => pair.Name is not null)
        .ToDictionary(static pair => pair.Code, static pair => pair.Name!, StringComparer.Ordinal);
}
