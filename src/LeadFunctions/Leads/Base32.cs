using System.Buffers;

namespace LeadFunctions.Leads;

/// <summary>Base 32 with digits <c>0-9a-v</c>, which sorts as the number does (RFC 4648 §7, lower case).</summary>
public static class Base32
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuv";

    private static readonly SearchValues<char> AllDigits = SearchValues.Create(Digits);

    /// <summary>The lowest 5 × <paramref name="length"/> bits of a number, most significant first.</summary>
    public static string Encode(ulong value, int length) => string.Create(length, value, static (text, rest) =>
    {
        for (var i = text.Length - 1; i >= 0; i--)
        {
            text[i] = Digits[(int)(rest & 31)];
            rest >>= 5;
        }
    });

    /// <summary>The number that <see cref="Encode(ulong, int)"/> wrote.</summary>
    public static ulong Decode(ReadOnlySpan<char> text)
    {
        var value = 0UL;
        foreach (var digit in text)
        {
            value = (value << 5) | (uint)Digits.IndexOf(digit, StringComparison.Ordinal);
        }

        return value;
    }

    /// <summary>The first 5 × <paramref name="length"/> bits of some bytes.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes, int length)
    {
        var text = new char[length];
        for (var i = 0; i < length; i++)
        {
            var value = 0;
            for (var bit = i * 5; bit < (i * 5) + 5; bit++)
            {
                value = (value << 1) | ((bytes[bit / 8] >> (7 - (bit % 8))) & 1);
            }

            text[i] = Digits[value];
        }

        return new string(text);
    }

    /// <summary>Whether a text has no other characters than the 32 digits.</summary>
    public static bool ContainsOnlyBase32(this ReadOnlySpan<char> text) => text.IndexOfAnyExcept(AllDigits) < 0;
}
