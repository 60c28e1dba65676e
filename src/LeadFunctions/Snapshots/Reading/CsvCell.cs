namespace LeadFunctions.Snapshots.Reading;

/// <summary>Cells of CSV (RFC 4180), safe to open in a spreadsheet.</summary>
public static class CsvCell
{
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    /// <summary>
    /// A text as a cell: quoted where need be. What a spreadsheet would take for a formula begins with an apostrophe
    /// (https://owasp.org/www-community/attacks/CSV_Injection); plain numbers, and with them phone numbers, stay as they are.
    /// </summary>
    public static string Of(string text)
    {
        var safe = text.Length > 0 && FormulaStarts.Contains(text[0]) && !IsNumber(text) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\",\r\n") < 0 && safe.Trim().Length == safe.Length ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsNumber(string text)
    {
        var digits = text.AsSpan(1);
        var point = digits.IndexOf('.');
        return text[0] is '+' or '-'
            && digits.Length > 0
            && (point < 0 ? IsDigits(digits) : IsDigits(digits[..point]) && IsDigits(digits[(point + 1)..]));
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
