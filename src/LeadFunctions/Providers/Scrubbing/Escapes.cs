using System.Globalization;
using System.Net;
using System.Text;

namespace LeadFunctions.Providers.Scrubbing;

/// <summary>Reads a text as it was before it was written into JSON, HTML or an address, however often that was done.</summary>
public static class Escapes
{
    private const int MaxRounds = 4;
    private const int CodeLength = 4;

    private const string Letters = "ntrbf\"'/\\";
    private const string Characters = "\n\t\r\b\f\"'/\\";

    /// <summary>Undoes all escapes, four times over at most.</summary>
    /// <param name="text">The text.</param>
    /// <param name="clean">What is done with the text before each round: what it looks for may look like an escape itself.</param>
    public static string Undo(string text, Func<string, string>? clean = null)
    {
        clean ??= static same => same;
        text = clean(text);
        for (var round = 0; round < MaxRounds; round++)
        {
            var next = clean(WebUtility.HtmlDecode(Uri.UnescapeDataString(UndoJson(text))));
            if (string.Equals(next, text, StringComparison.Ordinal))
            {
                break;
            }

            text = next;
        }

        return WholeCharacters(text);
    }

    private static string UndoJson(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\' || at + 1 == text.Length)
            {
                result.Append(text[at]);
            }
            else if (Letters.IndexOf(text[at + 1], StringComparison.Ordinal) is >= 0 and var index)
            {
                result.Append(Characters[index]);
                at++;
            }
            else if (Code(text.AsSpan(at + 1)) is { } code)
            {
                result.Append(code);
                at += 1 + CodeLength;
            }
            else
            {
                result.Append('\\');
            }
        }

        return result.ToString();
    }

    private static char? Code(ReadOnlySpan<char> text) =>
        text.Length > CodeLength && text[0] == 'u' && ushort.TryParse(text[1..(1 + CodeLength)], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;

    // An escape can be half of a character, which no storage takes.
    private static string WholeCharacters(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
