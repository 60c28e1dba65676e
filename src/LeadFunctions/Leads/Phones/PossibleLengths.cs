using System.Numerics;

namespace LeadFunctions.Leads.Phones;

/// <summary>The numbers of digits that national numbers can have, as a set of bits.</summary>
internal readonly struct PossibleLengths
{
    private readonly uint _bits;

    private PossibleLengths(uint bits) => _bits = bits;

    public bool IsEmpty => _bits == 0;

    /// <summary>Reads a list such as <c>8,10</c>.</summary>
    public static PossibleLengths Parse(string list)
    {
        var bits = 0u;
        foreach (var range in list.AsSpan().Split(','))
        {
            bits |= list.AsSpan(range) is { IsEmpty: false } length ? 1u << int.Parse(length) : 0;
        }

        return new PossibleLengths(bits);
    }

    public bool Contains(int length) => length < 32 && (_bits & (1u << length)) != 0;

    /// <summary>What is wrong with a length; <see langword="null"/> where nothing is.</summary>
    public PhoneNumberError? Check(int length) => Contains(length)
        ? null
        : length < BitOperations.TrailingZeroCount(_bits) ? PhoneNumberError.TooShort
        : length > BitOperations.Log2(_bits) ? PhoneNumberError.TooLong
        : PhoneNumberError.WrongLength;
}
