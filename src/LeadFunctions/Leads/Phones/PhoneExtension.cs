using System.Buffers;
using System.Text.RegularExpressions;

namespace LeadFunctions.Leads.Phones;

/// <summary>
/// Extensions at the end of a number, as libphonenumber finds them: the surer the label, the more digits it may have
/// (";ext=" and words 20, ",," and ";" 15, one character 9, a dash before and "#" after 6).
/// </summary>
internal static partial class PhoneExtension
{
    private static readonly SearchValues<char> NoLabel = SearchValues.Create("+0123456789 -./()[]");

    /// <summary>Splits a normalized text into the number and the digits of its extension; empty where it has none.</summary>
    public static ReadOnlySpan<char> Split(ReadOnlySpan<char> text, out ReadOnlySpan<char> extension)
    {
        extension = [];
        if (!text.ContainsAnyExcept(NoLabel))
        {
            return text;
        }

        foreach (var match in Pattern().EnumerateMatches(text))
        {
            extension = text.TrimEnd('#');
            extension = extension[(extension.LastIndexOfAnyExceptInRange('0', '9') + 1)..];
            return text[..match.Index];
        }

        return text;
    }

    // No timeout: the text is at most PhoneNumber.MaxTextLength long. It is normalized, so ASCII signs are enough;
    // доб is Russian, anexo Spanish and Portuguese.
    [GeneratedRegex(
        """
        (?: ;ext=[0-9]{1,20}
          | [\ ,]* (?: e?xt(?:ensi(?:o\u0301?|\u00F3))?n? | \u0434\u043E\u0431 | anexo ) [:.]?[\ ,-]* [0-9]{1,20} \#?
          | [\ ,]* (?: [x\#~] | int ) [:.]?[\ ,-]* [0-9]{1,9} \#?
          | [-\ ]+ [0-9]{1,6} \#
          | [\ ]* (?: ,, | ; ) [:.]?[\ ,-]* [0-9]{1,15} \#?
          | [\ ]* ,+ [:.]?[\ ,-]* [0-9]{1,9} \#?
        )$
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Pattern();
}
