using System.Text;
using LeadFunctions.Ingest.Sources;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Ingest.Requests;

/// <summary>Finds the keys that a request shows: in the source's header, as <c>Authorization: Bearer</c>, as the password of <c>Authorization: Basic</c>, or as <c>?key=</c>.</summary>
public static class ShownKeys
{
    private const string QueryName = "key";

    /// <summary>Digests of the keys.</summary>
    public static IReadOnlyList<string> Of(Source source, HttpRequest request) =>
        [.. Find(source, request).Where(static key => key is { Length: > 0 }).Select(key => KeyDigest.Of(source.Name, key!))];

    private static IEnumerable<string?> Find(Source source, HttpRequest request)
    {
        yield return request.Headers[source.Options.SecretHeader].ToString();
        yield return request.Query[QueryName].ToString();
        var authorization = request.Headers.Authorization.ToString();
        yield return After(authorization, "Bearer ");
        yield return Password(After(authorization, "Basic "));
    }

    private static string? After(string text, string prefix) =>
        text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? text[prefix.Length..].Trim() : null;

    private static string? Password(string? basic)
    {
        var bytes = new byte[basic?.Length ?? 0];
        if (basic is null || !Convert.TryFromBase64String(basic, bytes, out var length))
        {
            return null;
        }

        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        return pair[(pair.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }
}
