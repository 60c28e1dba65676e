namespace LeadFunctions.Ingest.Mapping;

/// <summary>Splits a whole name into first and last.</summary>
public static class PersonName
{
    /// <summary>The last word is the last name; a single word is the first name.</summary>
    public static (string? First, string? Last) Split(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length switch
        {
            0 => (null, null),
            1 => (words[0], null),
            _ => (string.Join(' ', words[..^1]), words[^1]),
        };
    }
}
