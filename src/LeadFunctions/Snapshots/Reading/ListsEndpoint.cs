using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Snapshots.Scheduling;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Snapshots.Reading;

/// <summary>Answers with the lists and their last runs.</summary>
public sealed class ListsEndpoint(RunStore runs, ListDirectory directory)
{
    /// <summary>Answers a request.</summary>
    public async Task<IResult> AnswerAsync(CancellationToken cancellationToken)
    {
        var heads = (await runs.ReadHeadsAsync(cancellationToken)).ToDictionary(static head => head.List, StringComparer.Ordinal);
        var lists = new List<ListView>();
        foreach (var list in directory.Configured.Union(heads.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var head = heads.GetValueOrDefault(list);
            lists.Add(new ListView(
                list,
                head?.Name,
                directory.Configured.Contains(list, StringComparer.Ordinal),
                head?.PublishedAt,
                await runs.ReadAsync(list, cancellationToken: cancellationToken).FirstOrDefaultAsync(cancellationToken)));
        }

        return Results.Json(new ListsAnswer(lists), SnapshotJson.Default.ListsAnswer);
    }
}
