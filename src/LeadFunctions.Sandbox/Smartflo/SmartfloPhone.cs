using System.Text.RegularExpressions;

namespace LeadFunctions.Sandbox;

/// <summary>
/// Phone numbers as Smartflo takes them (digits only, or <c>+91…</c>) and keeps them: E.164, with +91 before ten digits.
/// </summary>
internal static partial class SmartfloPhone
{
    private const int NationalLength = 10;

    /// <summary>
    /// The number in E.164, or <see langword="null"/> where it is not acceptable: 10 to 15 digits, not starting with 0 unless there
    /// are ten.
    /// </summary>
    public static string? Normalize(string text) =>
        Acceptable().IsMatch(text) ? Canonical(text) : null;

    /// <summary>E.164 of a number in any spelling, as far as its digits allow.</summary>
    public static string Canonical(string text)
    {
        var digits = Digits(text);
        return digits.Length == NationalLength && !text.StartsWith('+') ? "+91" + digits : "+" + digits;
    }

    /// <summary>Whether a search by number finds a stored one: their last ten digits agree.</summary>
    public static bool Finds(string wanted, string stored)
    {
        var (a, b) = (Digits(wanted), Digits(stored));
        return a.Length > 0 && string.Equals(Tail(a), Tail(b), StringComparison.Ordinal);
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static string Tail(string digits) => digits.Length > NationalLength ? digits[^NationalLength..] : digits;

    [GeneratedRegex(
        @"^(\+91[0-9]{10}|[0-9]{10}|[1-9][0-9]{10,14})$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Acceptable();
}
