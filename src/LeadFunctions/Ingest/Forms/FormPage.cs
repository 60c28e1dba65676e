using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using LeadFunctions.Ingest.Mapping;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Ingest.Forms;

/// <summary>A small page for a person whose form was not accepted, with what was typed so that it can be corrected; or that says thanks.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="title">What happened, in a few words.</param>
/// <param name="text">What the person can do.</param>
public sealed class FormPage(int status, string title, string text) : IResult
{
    private const int LongText = 80;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>What is wrong: field to messages.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>(StringComparer.Ordinal);

    /// <summary>What was typed, by the names as sent; empty: the page has no form.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Typed { get; init; } = [];

    /// <summary>A new stamp for the page's form.</summary>
    public string? Stamp { get; init; }

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        response.Headers["Referrer-Policy"] = "same-origin";
        return response.WriteAsync(Render(), httpContext.RequestAborted);
    }

    private string Render()
    {
        var html = new StringBuilder($$"""
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{Encode(title)}}</title>
            <style>
              body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 3rem auto; padding: 0 1rem; color: #222; }
              label { display: block; margin-top: 1rem; }
              input, textarea { font: inherit; width: 100%; box-sizing: border-box; padding: .5rem; }
              button { font: inherit; margin-top: 1.5rem; padding: .6rem 1.4rem; }
              .error { color: #a40000; }
            </style>
            <main>
            <h1>{{Encode(title)}}</h1>
            <p>{{Encode(text)}}</p>

            """);
        RenderErrors(html);
        if (Typed.Count > 0)
        {
            RenderForm(html);
        }

        return html.Append("</main>\n</html>\n").ToString();
    }

    private void RenderErrors(StringBuilder html)
    {
        foreach (var message in Errors.Values.SelectMany(static messages => messages).Distinct(StringComparer.Ordinal))
        {
            html.Append($"<p class=\"error\" role=\"alert\">{Encode(message)}</p>\n");
        }
    }

    // Posts to the address it came from. What nobody corrects is not shown.
    private void RenderForm(StringBuilder html)
    {
        html.Append("<form method=\"post\" accept-charset=\"utf-8\">\n");
        foreach (var (name, value) in Typed)
        {
            html.Append(IsForPeople(name) ? Input(name, value) : Hidden(name, value));
        }

        foreach (var missing in Errors.Keys.Where(field => !Typed.Any(pair => Stands(pair.Key, field))))
        {
            html.Append(Input(missing, string.Empty));
        }

        if (Stamp is not null)
        {
            html.Append(Hidden(FormProof.StampField, Stamp));
        }

        html.Append("<button>Send</button>\n</form>\n");
    }

    private static bool IsForPeople(string name) => KnownFieldNames.Find(FieldName.Normalize(name)) is not (null or >= LeadField.PageUrl);

    private static bool Stands(string name, string field) =>
        KnownFieldNames.Find(FieldName.Normalize(name)) is { } known && known == KnownFieldNames.FindOurs(field);

    private static string Input(string name, string value) => value.Length > LongText || value.Contains('\n', StringComparison.Ordinal)
        ? $"<label>{Encode(name)}<textarea name=\"{Encode(name)}\" rows=\"5\">\n{Encode(value)}</textarea></label>\n"
        : $"<label>{Encode(name)}<input name=\"{Encode(name)}\" value=\"{Encode(value)}\"></label>\n";

    private static string Hidden(string name, string value) => $"<input type=\"hidden\" name=\"{Encode(name)}\" value=\"{Encode(value)}\">\n";

    private static string Encode(string value) => Encoder.Encode(value);
}
