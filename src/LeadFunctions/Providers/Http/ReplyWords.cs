using System.Text.Json;
using System.Text.RegularExpressions;
using LeadFunctions.Providers.Scrubbing;

namespace LeadFunctions.Providers.Http;

/// <summary>Finds what a provider says went wrong, in any of the shapes that error bodies take, and takes secrets and personal data out of it.</summary>
public static partial class ReplyWords
{
    /// <summary>The longest that is kept, in characters.</summary>
    public const int MaxLength = 300;

    /// <summary>The longest that is read, in characters: what is to be taken out must be whole where that is done.</summary>
    public const int MaxRead = 4096;

    private const int MaxWord = 1024;
    private const string EmailMark = "[e-mail]";
    private const string NumberMark = "[number]";

    private static readonly string[] Members = ["message", "error", "errors", "error_description"];

    /// <summary>The words of an answer: of its JSON members, of a JSON array, or the plain text. May be empty; to be kept only by <see cref="Shorten"/>.</summary>
    public static string Read(ProviderReply reply) =>
        Clean(ReplyJson.Parse(reply.Body) is { } json ? Join(Collect(json)) : PlainText(reply.Body), reply.Secrets);

    /// <summary>The words of those members that hold words, and of nothing else: for answers that may hold what nobody is to see. Shortened; may be empty.</summary>
    public static string ReadNamed(ProviderReply reply) =>
        ReplyJson.Parse(reply.Body) is { } json ? Shorten(Clean(Join(CollectNamed(json)), reply.Secrets)) : string.Empty;

    /// <summary>Takes e-mail addresses and long numbers out of a text.</summary>
    public static string TakeOutContacts(string text) => LongNumber().Replace(EmailAddress().Replace(text, EmailMark), NumberMark);

    /// <summary>Whether nothing is left of a text from which these were taken out.</summary>
    public static bool IsContact(string text) => text.AsSpan().Trim() is EmailMark or NumberMark;

    /// <summary>Cuts words to <see cref="MaxLength"/>, between characters.</summary>
    public static string Shorten(string words) =>
        words.Length <= MaxLength ? words : words[..(char.IsHighSurrogate(words[MaxLength - 1]) ? MaxLength - 1 : MaxLength)] + "…";

    private static string Join(IEnumerable<string> texts) => string.Join("; ", texts.Distinct(StringComparer.Ordinal));

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

    private static IEnumerable<string> CollectNamed(JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? Members.SelectMany(name => ((JsonElement?)json).Member(name) is { } member ? CollectTexts(member) : [])
        : [];

    private static IEnumerable<string> CollectTexts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => Collect(json),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(CollectTexts),
        _ => CollectNamed(json),
    };

    private static string PlainText(string body) => body.TrimStart().StartsWith('<') ? "an HTML page" : body;

    private static string Clean(string text, IReadOnlyList<string> secrets)
    {
        var plain = Escapes.Undo(Cut(text), each => SecretWords.TakeOut(each, secrets));
        return TakeOutContacts(Spaces().Replace(SecretWords.TakeOutParts(plain, secrets), " ")).Trim();
    }

    // A word that is cut could not be told from others any more.
    private static string Cut(string text)
    {
        if (text.Length <= MaxRead)
        {
            return text;
        }

        var space = text.LastIndexOf(' ', MaxRead, MaxWord);
        return text[..(space > 0 ? space : MaxRead)];
    }

    // The local part may be quoted; the sign may be written for a URL or for HTML, as it is where a request is echoed.
    [GeneratedRegex(@"(?:""[^""@]{1,64}""|[^\s@""<>()\[\],;:]+)(?:@|＠|%40|&#64;|&commat;)[^\s@""'<>()\[\],;:]+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex EmailAddress();

    // Seven digits of any script or more, with whatever people and programs put between them.
    [GeneratedRegex(@"\+?\d(?:[^\p{L}\d]{0,3}\d){6,}", RegexOptions.NonBacktracking)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
