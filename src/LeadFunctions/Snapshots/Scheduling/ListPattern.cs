namespace LeadFunctions.Snapshots.Scheduling;

/// <summary>Patterns for lists' ids and names, in any case: <c>*</c> stands for any text.</summary>
public static class ListPattern
{
    /// <summary>Whether one of the patterns fits a list's id or its whole name.</summary>
    public static bool Fits(IEnumerable<string> patterns, DiscoveredList list) => patterns.Any(pattern => Fits(pattern, list.Id) || Fits(pattern, list.Name));

    private static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var (star, retry) = (-1, 0);
        var (p, t) = (0, 0);
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                (star, retry) = (p++, t);
            }
            else if (p < pattern.Length && char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(text[t]))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++retry;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].IndexOfAnyExcept('*') < 0;
    }
}
