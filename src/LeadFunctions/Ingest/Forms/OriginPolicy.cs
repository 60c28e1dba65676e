using LeadFunctions.Ingest.Receiving;
using LeadFunctions.Ingest.Sources;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Ingest.Forms;

/// <summary>
/// Which pages may post to a source (https://fetch.spec.whatwg.org/#http-cors-protocol). A request without an origin comes from no page,
/// and the page that this app itself shows for errors may always post.
/// </summary>
public static class OriginPolicy
{
    private const string MaxAgeSeconds = "7200";

    /// <summary>Whether the page that sends a request may post.</summary>
    public static bool IsAllowed(Source source, HttpRequest request) =>
        source.Options.AllowedOrigins.Count == 0 || Origin(request) is not { } origin || IsListed(source, origin) || IsOurOwn(request, origin);

    /// <summary>Lets the page's script read the answer, where it may post.</summary>
    public static void Apply(Source source, HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0 || !IsAllowed(source, request))
        {
            return;
        }

        var headers = request.HttpContext.Response.Headers;
        headers.AccessControlAllowOrigin = source.Options.AllowedOrigins.Count == 0 ? "*" : origin;
        headers.AccessControlExposeHeaders = "Retry-After";
        headers.Append("Vary", "Origin");
    }

    /// <summary>Answers a preflight: 204 where the page may post, else 403.</summary>
    public static IResult Preflight(Source source, HttpRequest request)
    {
        if (!IsAllowed(source, request))
        {
            return Refusal.ForeignOrigin.ToResult();
        }

        var headers = request.HttpContext.Response.Headers;
        headers.AccessControlAllowMethods = "GET, POST";
        headers.AccessControlMaxAge = MaxAgeSeconds;
        if (request.Headers.AccessControlRequestHeaders is { Count: > 0 } wanted)
        {
            headers.AccessControlAllowHeaders = wanted;
        }

        return Results.NoContent();
    }

    // Old browsers send the page's address only.
    private static string? Origin(HttpRequest request) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin ? origin
        : Uri.TryCreate(request.Headers.Referer.ToString(), UriKind.Absolute, out var page) ? page.GetLeftPart(UriPartial.Authority)
        : null;

    private static bool IsListed(Source source, string origin) =>
        source.Options.AllowedOrigins.Any(allowed => string.Equals(allowed.TrimEnd('/'), origin, StringComparison.OrdinalIgnoreCase));

    private static bool IsOurOwn(HttpRequest request, string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && string.Equals(uri.Authority, request.Headers["X-Forwarded-Host"].ToString() is { Length: > 0 } outer ? outer : request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
