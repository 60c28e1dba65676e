namespace LeadFunctions.Providers.Scrubbing;

/// <summary>Takes secrets out of words.</summary>
public static class SecretWords
{
    private const string Mark = "[secret]";

    /// <summary>The words without the secrets themselves, in upper or lower case.</summary>
    public static string TakeOut(string words, IEnumerable<string> secrets) =>
        // The longest first: one may be part of another.
        secrets.Where(static secret => secret.Length > 0).OrderByDescending(static secret => secret.Length).Aggregate(
            words, static (text, secret) => text.Replace(secret, Mark, StringComparison.OrdinalIgnoreCase));

    /// <summary>The words without long parts of the secrets: see <see cref="Redaction.ShortestExcerpt"/>.</summary>
    public static string TakeOutParts(string words, IReadOnlyCollection<string> secrets)
    {
        if (secrets.Count == 0)
        {
            return words;
        }

        var redaction = new Redaction(words);
        foreach (var secret in secrets)
        {
            redaction.TakeOutExcerpts(FoldedText.Of(secret));
        }

        return redaction.Render(Mark);
    }
}
