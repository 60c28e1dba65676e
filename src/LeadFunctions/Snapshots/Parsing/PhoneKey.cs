namespace LeadFunctions.Snapshots.Parsing;

/// <summary>What makes two spellings of a phone number the same number: the last ten digits for India (+91), all digits with a plus for others.</summary>
public static class PhoneKey
{
    private const int NationalLength = 10;

    /// <summary>The key of a number as a list shows it, in any spelling; <see langword="null"/> where there is no digit.</summary>
    public static string? OfListed(string? text)
    {
        if (text is null)
        {
            return null;
        }

        Span<char> buffer = stackalloc char[20];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsDigit(c) && length < buffer.Length)
            {
                buffer[length++] = (char)('0' + (int)char.GetNumericValue(c));
            }
        }

        var digits = buffer[..length];
        var international = text.AsSpan().TrimStart().StartsWith("+");
        if (digits.StartsWith("00"))
        {
            digits = digits[2..];
            international = true;
        }

        return digits.Length == 0 ? null : IsIndian(digits, international) ? new string(digits[^NationalLength..]) : string.Concat("+", digits);
    }

    /// <summary>The keys under which a lead's number may be listed.</summary>
    /// <param name="e164">The number in E.164.</param>
    public static IEnumerable<string> OfLead(string e164)
    {
        var key = OfListed(e164)!;
        yield return key;

        // Sent as digits without a plus, a foreign number of ten digits comes back looking like an Indian one.
        if (key.Length == NationalLength + 1)
        {
            yield return key[1..];
        }
    }

    private static bool IsIndian(ReadOnlySpan<char> digits, bool international) => digits.Length switch
    {
        NationalLength => !international,
        NationalLength + 1 => !international && digits[0] == '0',
        NationalLength + 2 => digits.StartsWith("91"),
        NationalLength + 3 => digits.StartsWith("910"),
        _ => false,
    };
}
