using System.Globalization;
using System.Text;

namespace LeadFunctions.Leads.Phones;

/// <summary>Brings what keyboards, phones and word processors produce down to the ASCII characters of written phone numbers.</summary>
internal static class PhoneText
{
    /// <summary>The punctuation that may stand between digits. Signs that mean the same become one of these.</summary>
    public const string Punctuation = " -./()[]~";

    private const int FullWidthOffset = '！' - '!';

    /// <summary>
    /// Any script's decimal digits become ASCII digits, full-width forms ASCII characters, kinds of space and dash one of each;
    /// invisible characters (direction marks, zero-width spaces, soft hyphens) go. All else stays.
    /// </summary>
    public static string Normalize(string text)
    {
        if (Ascii.IsValid(text) && !text.AsSpan().ContainsAnyInRange('\0', '\x1f'))
        {
            return text;
        }

        var normal = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Append(normal, rune);
        }

        return normal.ToString();
    }

    private static void Append(StringBuilder normal, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.DecimalDigitNumber:
                normal.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
                break;
            case UnicodeCategory.Format:
                break;
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control:
                normal.Append(' ');
                break;
            case UnicodeCategory.DashPunctuation:
                normal.Append('-');
                break;
            default:
                normal.Append(Narrow(rune));
                break;
        }
    }

    private static Rune Narrow(Rune rune) => rune.Value switch
    {
        // Minus, Katakana prolonged sound mark, swung dash, tilde operator: dashes to whoever typed them.
        '\u2212' or '\u30FC' or '\u2053' or '\u223C' => new Rune('-'),
        >= '！' and <= '～' => new Rune(rune.Value - FullWidthOffset),
        _ => rune,
    };
}
