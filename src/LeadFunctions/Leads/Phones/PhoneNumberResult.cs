using System.Diagnostics.CodeAnalysis;

namespace LeadFunctions.Leads.Phones;

/// <summary>What became of a text: a number, or the reason why it is none.</summary>
public sealed record PhoneNumberResult
{
    private PhoneNumberResult(PhoneNumber? number, PhoneNumberError? error)
    {
        Number = number;
        Error = error;
    }

    /// <summary>The number; <see langword="null"/> where the text is none.</summary>
    public PhoneNumber? Number { get; }

    /// <summary>Why the text is no number; <see langword="null"/> where it is one.</summary>
    public PhoneNumberError? Error { get; }

    /// <summary>How far the number can be trusted.</summary>
    public PhoneNumberKind Kind => Number switch
    {
        null => PhoneNumberKind.Invalid,
        { IsValid: true } => PhoneNumberKind.Valid,
        _ => PhoneNumberKind.Possible,
    };

    /// <summary>Whether there is a number, valid or only possible.</summary>
    [MemberNotNullWhen(true, nameof(Number))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool HasNumber => Number is not null;

    internal static PhoneNumberResult Of(PhoneNumber number) => new(number, error: null);

    internal static PhoneNumberResult Of(PhoneNumberError error) => new(number: null, error);
}
