using LeadFunctions.Leads.Phones;

namespace LeadFunctions.Ingest.Mapping;

/// <summary>Says to a person what is wrong with a phone number.</summary>
public static class PhoneErrors
{
    /// <summary>One sentence for an error.</summary>
    public static string Describe(PhoneNumberError error) => error switch
    {
        PhoneNumberError.ContainsLetters => "The phone number has letters in it: write its digits.",
        PhoneNumberError.TooShort => "The phone number has too few digits.",
        PhoneNumberError.TooLong => "The phone number has too many digits.",
        PhoneNumberError.WrongLength => "The phone number has a digit too many or too few.",
        PhoneNumberError.UnknownCallingCode => "The phone number begins with a country code that does not exist.",
        PhoneNumberError.NoRegion => "Write the phone number with its country code, such as +91.",
        _ => "This is not a phone number.",
    };
}
