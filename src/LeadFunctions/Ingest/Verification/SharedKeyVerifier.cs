using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Ingest.Sources;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Ingest.Verification;

/// <summary>
/// Lets requests through that show one of the source's keys: in its header, as <c>Authorization: Bearer</c>, as the password of
/// <c>Authorization: Basic</c>, or as <c>?key=</c>. A source without keys lets everybody through.
/// </summary>
public static class SharedKeyVerifier
{
    private const string QueryName = "key";

    /// <summary>Whether a request may post to a source.</summary>
    public static bool IsAllowed(Source source, HttpRequest request)
    {
        if (source.Options.Secrets.Count == 0)
        {
            return true;
        }

        var shown = Shown(source, request).Where(static key => key.Length > 0).Select(Hash).ToList();
        var allowed = false;
        foreach (var secret in source.Options.Secrets)
        {
            // Every pair is compared, and hashes are of one length, so that the time taken tells nothing.
            var expected = Hash(secret);
            shown.ForEach(key => allowed |= CryptographicOperations.FixedTimeEquals(key, expected));
        }

        return allowed;
    }

    private static IEnumerable<string> Shown(Source source, HttpRequest request)
    {
        yield return request.Headers[source.Options.SecretHeader].ToString();
        yield return request.Query[QueryName].ToString();
        var authorization = request.Headers.Authorization.ToString();
        yield return After(authorization, "Bearer ") ?? string.Empty;
        yield return Password(After(authorization, "Basic ")) ?? string.Empty;
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

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
