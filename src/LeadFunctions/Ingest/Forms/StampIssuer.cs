using LeadFunctions.Ingest.Receiving;
using LeadFunctions.Ingest.Sources;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Ingest.Forms;

/// <summary>Answers pages that ask for a stamp.</summary>
public sealed class StampIssuer(SourceRegistry sources, FormStamps stamps)
{
    /// <summary>A stamp of now, for pages that may post to the source.</summary>
    public IResult Issue(HttpRequest request, string sourceName)
    {
        if (!sources.TryGet(sourceName, out var source))
        {
            return Problems.UnknownSource();
        }

        OriginPolicy.Apply(source, request);
        if (HttpMethods.IsOptions(request.Method))
        {
            return OriginPolicy.Preflight(source, request);
        }

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return OriginPolicy.IsAllowed(source, request)
            ? Results.Text($$"""{"stamp":"{{stamps.Create(source)}}"}""", "application/json")
            : Refusal.ForeignOrigin.ToResult();
    }
}
