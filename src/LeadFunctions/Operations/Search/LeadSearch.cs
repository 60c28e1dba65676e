using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;
using LeadFunctions.Operations.Finding;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Operations.Search;

/// <summary>Lists leads, a page at a time.</summary>
public sealed class LeadSearch(LeadFinder finder, SourceRegistry sources, RevealLog reveals, TimeProvider time)
{
    /// <summary>Answers a search.</summary>
    public async Task<IResult> SearchAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var query = LeadQuery.Read(request, sources, time.GetUtcNow());
        var page = new List<StoredLead>();
        string? next = null;
        await foreach (var lead in finder.FindAsync(query, cancellationToken))
        {
            if (page.Count == query.PageSize)
            {
                next = PageToken.Write(query.Filters, page[^1].Place.Partition, LeadKeys.Lead(page[^1].Place));
                break;
            }

            page.Add(lead);
        }

        if (query.Reveal)
        {
            page.ForEach(lead => reveals.Note(lead.Id));
        }

        return Results.Json(new LeadPage([.. page.Select(lead => LeadListEntry.Of(lead, query.Reveal))], next), OpsJson.Default.LeadPage);
    }
}
