using LeadFunctions.Leads;
using LeadFunctions.Leads.Phones;

namespace LeadFunctions.Ingest.Mapping;

/// <summary>Says what is wrong with a lead, and brings its phone number into canonical form.</summary>
public static class LeadCheck
{
    private const int ShortestInternational = 11;

    /// <summary>Checks a lead whose phone number is as typed.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="region">Where a number without a calling code is dialled: ISO 3166-1 alpha-2.</param>
    /// <param name="errors">Field to messages; empty where the lead is valid.</param>
    /// <returns>The lead, with its number in E.164 form where it has one.</returns>
    public static Lead Normalize(Lead lead, string region, out IReadOnlyDictionary<string, string[]> errors)
    {
        var found = new Dictionary<string, string[]>(StringComparer.Ordinal);
        errors = found;
        if (lead.Phone is null && lead.Email is null)
        {
            found["phone"] = ["Give a phone number or an e-mail address."];
            found["email"] = ["Give a phone number or an e-mail address."];
            return lead;
        }

        if (lead.Email is not null && !EmailAddress.IsPlausible(lead.Email))
        {
            found["email"] = ["This is not an e-mail address."];
        }

        if (lead.Phone is null)
        {
            return lead;
        }

        var phone = ReadPhone(lead.Phone, region);
        if (phone.HasNumber)
        {
            return lead with { Phone = phone.Number.E164 };
        }

        found["phone"] = [PhoneErrors.Describe(phone.Error.Value)];
        return lead;
    }

    // Some senders leave the plus of an international number away.
    private static PhoneNumberResult ReadPhone(string text, string region)
    {
        var phone = PhoneNumber.Parse(text, region);
        if (phone.Kind == PhoneNumberKind.Valid || text.Length < ShortestInternational || !char.IsAsciiDigit(text[0]) || text[0] == '0')
        {
            return phone;
        }

        var international = PhoneNumber.Parse($"+{text}");
        return international.Kind == PhoneNumberKind.Valid ? international : phone;
    }
}
