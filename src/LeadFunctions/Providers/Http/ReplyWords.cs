using System.Text.Json;
using System.Text.RegularExpressions;

namespace LeadFunctions.Providers.Http;

/// <summary>Finds what a provider says went wrong, in any of the shapes that error bodies take, and takes personal data out of it.</summary>
public static partial class ReplyWords
{
    /// <summary>The longest that is kept, in characters.</summary>
    public const int MaxLength = 300;

    private static readonly string[] Members = ["message", "error", "errors", "error_description"];

    /// <summary>The words of an answer: of its JSON members, of a JSON array, or the plain text. Trimmed; may be empty.</summary>
    public static string Read(ProviderReply reply)
    {
        var text = ReplyJson.Parse(reply.Body) is { } json ? string.Join("; ", Collect(json).Distinct(StringComparer.Ordinal)) : PlainText(reply.Body);
        return Clean(text);
    }

    private static IEnumerable<string> Collect(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => ((JsonElement?)json).AsText() is { } text ? [text] : [],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Collect),
        JsonValueKind.Object => CollectMembers(json),
        _ => [],
    };

    private static IEnumerable<string> CollectMembers(JsonElement json)
    {
        var known = Members.Select(name => ((JsonElement?)json).Member(name)).Where(static member => member is not null).ToList();
        return known.Count > 0
            ? known.SelectMany(static member => Collect(member!.Value))
            : json.EnumerateObject().SelectMany(static member => Collect(member.Value).Select(text => $"{ReplyJson.NameOf(member)}: {text}"));
    }

    private static string PlainText(string body) => body.TrimStart().StartsWith('<') ? "an HTML page" : body;

    private static string Clean(string text)
    {
        var clean = LongNumber().Replace(EmailAddress().Replace(Spaces().Replace(text, " "), "[e-mail]"), "[number]").Trim();
        return clean.Length <= MaxLength ? clean : clean[..(char.IsHighSurrogate(clean[MaxLength - 1]) ? MaxLength - 1 : MaxLength)] + "…";
    }

    // The local part may be quoted; the sign may be written for a URL or for HTML, as it is where a request is echoed.
    [GeneratedRegex(@"(?:""[^""@]{1,64}""|[^\s@""<>()\[\],;:]+)(?:@|＠|%40|&#64;|&commat;)[^\s@""'<>()\[\],;:]+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex EmailAddress();

    // Digits of any script, with whatever people write between them: spaces, dashes, dots, brackets, slashes, invisible marks.
    [GeneratedRegex(@"\+?\d[\d\p{Pd}\p{Cf}. ()/]{5,}\d", RegexOptions.NonBacktracking)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
