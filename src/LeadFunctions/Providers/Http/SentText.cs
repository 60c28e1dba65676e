namespace LeadFunctions.Providers.Http;

/// <summary>Compares texts that were sent with what a provider has.</summary>
public static class SentText
{
    /// <summary>Whether they are the same but for case and white space, which providers trim. Nothing and an empty text are the same.</summary>
    public static bool IsSame(string? sent, string? found) => string.Equals(Flatten(sent), Flatten(found), StringComparison.OrdinalIgnoreCase);

    private static string Flatten(string? text) => string.Join(' ', (text ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
