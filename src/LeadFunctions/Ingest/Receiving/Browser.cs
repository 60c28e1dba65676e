using LeadFunctions.Ingest.Sources;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LeadFunctions.Ingest.Receiving;

/// <summary>Tells a browser that posts a form, and so shows the answer to a person, from scripts and other senders.</summary>
public static class Browser
{
    /// <summary>Whether the answer may be another page: a script says what it accepts, or that it fetches.</summary>
    public static bool FollowsRedirects(Source source, HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        var mode = request.Headers["Sec-Fetch-Mode"].ToString();
        return source.Preset.IsForm
            && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.ToString().ToLowerInvariant() is "application/x-www-form-urlencoded" or "multipart/form-data"
            && mode is "" or "navigate"
            && (!accept.Contains("application/json", StringComparison.OrdinalIgnoreCase) || ShowsPages(request));
    }

    /// <summary>Whether the answer may be a page of our own: the request asks for HTML.</summary>
    public static bool ShowsPages(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
