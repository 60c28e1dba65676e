using System.Buffers;

namespace LeadFunctions.Leads.Phones;

/// <summary>A number as it stands in a text: ASCII digits, with a plus before them where there was one.</summary>
internal readonly ref struct WrittenNumber
{
    // Fewer digits than three make no number anywhere.
    private const int MinDigits = 3;

    private static readonly SearchValues<char> First = SearchValues.Create("+0123456789");
    private static readonly SearchValues<char> Last = SearchValues.Create("#0123456789");

    /// <summary>The digits, after a plus where there was one.</summary>
    public ReadOnlySpan<char> Dialled { get; private init; }

    /// <summary>The extension's digits; empty where there is none.</summary>
    public ReadOnlySpan<char> Extension { get; private init; }

    /// <summary>Whether words follow the number: they may be a part of it, spelled (0800 123 HAUS).</summary>
    public bool HasLettersAfter { get; private init; }

    /// <summary>Finds the number in a text; what stands before its first digit or plus and after its last digit is passed over.</summary>
    /// <returns>What is wrong; <see langword="null"/> where nothing is.</returns>
    public static PhoneNumberError? Read(string text, out WrittenNumber number)
    {
        number = default;
        var normal = PhoneText.Normalize(text);
        if (!PhoneUri.TryApplyContext(ref normal))
        {
            return PhoneNumberError.NotANumber;
        }

        var start = normal.AsSpan().IndexOfAny(First);
        if (start < 0)
        {
            return PhoneNumberError.NotANumber;
        }

        var rest = PhoneUri.WithoutSubaddress(normal.AsSpan(start));
        var end = rest.LastIndexOfAny(Last) + 1;
        var digits = PhoneExtension.Split(rest[..end], out var extension);
        number = new WrittenNumber { Dialled = Digits(digits, out var error), Extension = extension, HasLettersAfter = HasLetters(rest[end..]) };
        return error;
    }

    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> text, out PhoneNumberError? error)
    {
        error = null;
        var dialled = new char[text.Length];
        var length = 0;
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character) || (character == '+' && length == 0))
            {
                dialled[length++] = character;
            }
            else if (!PhoneText.Punctuation.Contains(character, StringComparison.Ordinal))
            {
                error = HasLetters(text) ? PhoneNumberError.ContainsLetters : PhoneNumberError.NotANumber;
                return [];
            }
        }

        var written = dialled.AsSpan(0, length);
        error = written.TrimStart('+').Length < MinDigits ? PhoneNumberError.TooShort : null;
        return written;
    }

    private static bool HasLetters(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (char.IsLetter(character))
            {
                return true;
            }
        }

        return false;
    }
}
