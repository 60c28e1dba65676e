using System.Diagnostics.CodeAnalysis;

namespace LeadFunctions.Leads;

/// <summary>
/// A lead's id, <c>{source}-{key}{window}</c>: the source, 20 characters that say what makes the lead the same lead (a hash), and
/// 4 that tell repeats outside the duplicate window apart. Made before anything is stored, and the same for the same post.
/// </summary>
/// <param name="Source">The source, in lower case.</param>
/// <param name="Key">20 characters of <c>0-9a-v</c>: what makes it the same lead.</param>
/// <param name="Window">4 characters of <c>0-9a-v</c>: which duplicate window.</param>
public readonly record struct LeadId(string Source, string Key, string Window)
{
    /// <summary>The window of leads that their sender named.</summary>
    public const string NoWindow = "0000";

    private const int KeyLength = 20;
    private const int WindowLength = 4;

    /// <summary>Whether the lead's sender named it, so that it is the same lead whatever it says.</summary>
    public bool IsNamed => string.Equals(Window, NoWindow, StringComparison.Ordinal);

    /// <summary>Reads an id that <see cref="ToString"/> made.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out LeadId id)
    {
        id = default;
        var dash = text?.LastIndexOf('-') ?? -1;
        if (dash < 1 || text!.Length - dash - 1 != KeyLength + WindowLength || !text.AsSpan(dash + 1).ContainsOnlyBase32())
        {
            return false;
        }

        id = new LeadId(text[..dash], text.Substring(dash + 1, KeyLength), text[^WindowLength..]);
        return true;
    }

    /// <summary>Reads an id that <see cref="ToString"/> made.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static LeadId Parse(string? text) => TryParse(text, out var id) ? id : throw new FormatException("This is not the id of a lead.");

    /// <summary>Whether this is the id that the same lead had in the duplicate window before another id's.</summary>
    public bool IsOfWindowBefore(LeadId other) =>
        string.Equals(Source, other.Source, StringComparison.Ordinal)
        && string.Equals(Key, other.Key, StringComparison.Ordinal)
        && Base32.Decode(Window) + 1 == Base32.Decode(other.Window);

    /// <inheritdoc />
    public override string ToString() => $"{Source}-{Key}{Window}";
}
