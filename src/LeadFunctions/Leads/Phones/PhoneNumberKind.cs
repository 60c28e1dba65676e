namespace LeadFunctions.Leads.Phones;

/// <summary>How far a phone number can be trusted.</summary>
public enum PhoneNumberKind
{
    /// <summary>Not a phone number: <see cref="PhoneNumberResult.Error"/> says why.</summary>
    Invalid,

    /// <summary>The length is right, but the digits are in no range known to be in use: new ranges open faster than data follows.</summary>
    Possible,

    /// <summary>Length and digits are those of a range in use. Whether anybody answers is another matter.</summary>
    Valid,
}
