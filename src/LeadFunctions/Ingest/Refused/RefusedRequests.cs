using LeadFunctions.Ingest.Receiving;
using LeadFunctions.Ingest.Sources;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Ingest.Refused;

/// <summary>Lists requests that were refused at the door, and reads them again once their source's settings are right.</summary>
public sealed class RefusedRequests(SourceRegistry sources, RefusedStore store, LeadReader reader, LeadIntake intake)
{
    /// <summary>Most requests in one list, and in one replay.</summary>
    public const int MaxItems = 1000;

    /// <summary>Lists requests, of all sources or one.</summary>
    /// <param name="source">The source's name; <see langword="null"/>: of all.</param>
    public async Task<IResult> ListAsync(string? source)
    {
        if (source is not null && !sources.TryGet(source, out _))
        {
            return Problems.UnknownSource();
        }

        var lists = await Task.WhenAll(sources.All.Where(known => source is null || Is(known, source)).Select(known => store.ListAsync(known, MaxItems)));
        var latest = lists.SelectMany(static list => list).OrderByDescending(static refused => refused.Request.ReceivedAt).Take(MaxItems);
        return Results.Json(new RefusedPage([.. latest.Select(refused => Item(refused, refused.Reason))]), RefusedJson.Default.RefusedPage);
    }

    /// <summary>Reads requests again as if they arrived when they did: one, or all of a source.</summary>
    /// <param name="sourceName">The source's name.</param>
    /// <param name="id">The request's id; <see langword="null"/>: all.</param>
    public async Task<IResult> ReplayAsync(string sourceName, string? id)
    {
        if (!sources.TryGet(sourceName, out var source))
        {
            return Problems.UnknownSource();
        }

        var requests = id is null ? await store.ListAsync(source, MaxItems) : await store.FindAsync(source, id) is { } one ? [one] : [];
        if (id is not null && requests.Count == 0)
        {
            return Results.Problem("No such request is kept.", statusCode: StatusCodes.Status404NotFound, title: "The request is not known.");
        }

        var accepted = new List<AcceptedLead>();
        var refused = new List<RefusedItem>();
        foreach (var request in requests)
        {
            if (await TakeAsync(source, request, accepted) is { } reason)
            {
                refused.Add(Item(request, reason));
            }
        }

        return Results.Json(new RefusedReplay(accepted, refused), RefusedJson.Default.RefusedReplay);
    }

    private async Task<RefusedReason?> TakeAsync(Source source, RefusedRequest refused, List<AcceptedLead> accepted)
    {
        if (!source.Preset.Verifier.IsAllowed(source, refused.Request))
        {
            return RefusedReason.Of(Refusal.Unauthorized);
        }

        var reading = await reader.ReadAsync(source, refused.Request);
        if (!reading.IsRead)
        {
            return RefusedReason.Of(reading.Refusal);
        }

        if (!reading.Leads.Any(lead => LeadIntake.IsTaken(source, lead)))
        {
            return RefusedReason.Of(reading);
        }

        accepted.AddRange((await intake.StoreAsync(source, reading.Leads)).Accepted);
        await store.DeleteAsync(refused);
        return null;
    }

    private static bool Is(Source source, string name) => string.Equals(source.Name, name, StringComparison.OrdinalIgnoreCase);

    private static RefusedItem Item(RefusedRequest refused, RefusedReason reason) =>
        new(refused.Source, refused.Id, refused.Request.ReceivedAt, reason, refused.Request.ContentType, refused.Request.Body.Length);
}
