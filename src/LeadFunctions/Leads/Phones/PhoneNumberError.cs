namespace LeadFunctions.Leads.Phones;

/// <summary>Why a text is no phone number.</summary>
public enum PhoneNumberError
{
    /// <summary>The text is empty or blank.</summary>
    Missing,

    /// <summary>The text holds no digits, or something among the digits that belongs to no phone number.</summary>
    NotANumber,

    /// <summary>Letters stand for digits (1-800-FLOWERS) or among them: which number is meant cannot be told for certain.</summary>
    ContainsLetters,

    /// <summary>Fewer digits than any number of the region has.</summary>
    TooShort,

    /// <summary>More digits than any number of the region has, or more than <see cref="PhoneNumber.MaxTextLength"/> characters.</summary>
    TooLong,

    /// <summary>Between the region's shortest and longest numbers, but of a length that none has.</summary>
    WrongLength,

    /// <summary>The digits after the plus or the international prefix begin with no calling code in use.</summary>
    UnknownCallingCode,

    /// <summary>The number has no calling code, and there is no default region (or none of that name).</summary>
    NoRegion,
}
