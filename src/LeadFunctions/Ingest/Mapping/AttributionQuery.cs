using LeadFunctions.Leads;
using Microsoft.AspNetCore.WebUtilities;

namespace LeadFunctions.Ingest.Mapping;

/// <summary>UTM parameters and click ids that stand in a page's address only.</summary>
public static class AttributionQuery
{
    /// <summary>Reads them.</summary>
    /// <param name="pageUrl">The page's address.</param>
    public static IEnumerable<KeyValuePair<string, string>> Read(string? pageUrl)
    {
        var query = pageUrl?.IndexOf('?', StringComparison.Ordinal) ?? -1;
        if (query < 0)
        {
            yield break;
        }

        var fragment = pageUrl!.IndexOf('#', query);
        foreach (var pair in new QueryStringEnumerable(pageUrl.AsMemory(query..(fragment < 0 ? pageUrl.Length : fragment))))
        {
            var name = pair.DecodeName().ToString().ToLowerInvariant();
            if (AttributionNames.Contains(name) && name.Length <= IngestLimits.MaxNameLength)
            {
                yield return KeyValuePair.Create(name, pair.DecodeValue().ToString());
            }
        }
    }
}
