using System.Collections.Frozen;

namespace LeadFunctions.Ingest.Mapping;

/// <summary>A person's name in its parts.</summary>
/// <param name="Honorific">Mr, Dr, Frau …; <see langword="null"/> where there is none.</param>
/// <param name="First">First and middle names, or the only name.</param>
/// <param name="Last">Last name, with what belongs to it: <c>van der Berg</c>, <c>King Jr.</c></param>
public sealed record PersonName(string? Honorific, string? First, string? Last)
{
    private static readonly FrozenSet<string> Honorifics = Set(
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "madam", "rev", "shri", "smt", "herr", "frau", "mme", "mlle",
        "monsieur", "madame", "sr", "sra", "srta", "señor", "señora", "señorita", "senhor", "senhora", "dott", "dhr", "mevr", "mw", "ibu", "bapak", "श्री", "श्रीमती", "डॉ");

    private static readonly FrozenSet<string> Particles = Set(
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "das", "du", "la", "le", "las", "los", "ter", "ten", "zu", "zum", "zur", "bin", "binti", "ibn", "al", "el", "y", "e");

    private static readonly FrozenSet<string> Endings = Set("jr", "sr", "ii", "iii", "iv", "phd", "md", "mba", "esq", "cpa", "mbbs");

    /// <summary>Splits a whole name. A single word is the first name; <c>Last, First</c> is turned round.</summary>
    public static PersonName Split(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && Words(name[(comma + 1)..]) is { Count: > 0 } after && !after.TrueForAll(IsEnding))
        {
            var turned = Split(string.Join(' ', after));
            return new PersonName(turned.Honorific, Join(turned.First, turned.Last), Join([.. Words(name[..comma])]));
        }

        var words = Words(name.Replace(',', ' '));
        var honorifics = words.TakeWhile(IsHonorific).Count();
        if (honorifics == words.Count)
        {
            // Nothing but an honorific: then it is a name.
            honorifics = 0;
        }

        var last = LastNameStart(words, honorifics);
        return new PersonName(Join([.. words.Take(honorifics)]), Join([.. words.Skip(honorifics).Take(last - honorifics)]), Join([.. words.Skip(last)]));
    }

    /// <summary>Texts with spaces between; <see langword="null"/> where there are none.</summary>
    public static string? Join(params IEnumerable<string?> parts)
    {
        var text = string.Join(' ', parts.Where(static part => !string.IsNullOrEmpty(part)));
        return text.Length == 0 ? null : text;
    }

    private static int LastNameStart(List<string> words, int first)
    {
        var end = words.Count;
        while (end - 1 > first && IsEnding(words[end - 1]))
        {
            end--;
        }

        if (end - first < 2)
        {
            return words.Count;
        }

        var start = end - 1;
        while (start - 1 > first && Particles.Contains(words[start - 1]))
        {
            start--;
        }

        return start;
    }

    private static List<string> Words(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static bool IsHonorific(string word) => Honorifics.Contains(word.TrimEnd('.').ToLowerInvariant());

    private static bool IsEnding(string word) => Endings.Contains(word.Replace(".", string.Empty, StringComparison.Ordinal).ToLowerInvariant());

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
