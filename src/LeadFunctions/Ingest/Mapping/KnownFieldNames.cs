using System.Collections.Frozen;

namespace LeadFunctions.Ingest.Mapping;

/// <summary>Usual names of fields, normalized by <see cref="FieldName"/>.</summary>
public static class KnownFieldNames
{
    private static readonly Dictionary<LeadField, string[]> Names = new()
    {
        [LeadField.FirstName] = ["first_name", "firstname", "fname", "given_name", "forename", "name_first", "f_name"],
        [LeadField.LastName] = ["last_name", "lastname", "lname", "surname", "family_name", "name_last", "l_name"],
        [LeadField.FullName] = ["name", "full_name", "fullname", "contact_name", "customer_name", "contact", "naam", "नाम"],
        [LeadField.Email] = ["email", "e_mail", "email_address", "emailaddress", "mail", "email_id", "emailid", "work_email", "user_email", "ईमेल"],
        [LeadField.Phone] =
        [
            "phone", "phone_number", "phonenumber", "mobile", "mobile_number", "mobilenumber", "mobile_phone", "mobile_no", "phone_no", "tel", "telephone",
            "telephone_number", "cell", "cellphone", "cell_phone", "contact_number", "contact_no", "contactnumber", "whatsapp", "whatsapp_number", "number",
            "work_phone", "msisdn", "फ़ोन", "फोन", "मोबाइल",
        ],
        [LeadField.Company] = ["company", "company_name", "companyname", "organization", "organisation", "business", "business_name", "organization_name"],
        [LeadField.Address] = ["address", "street", "street_address", "address_line_1", "address1", "address_1", "full_address"],
        [LeadField.City] = ["city", "town", "locality"],
        [LeadField.State] = ["state", "province", "region", "county"],
        [LeadField.PostalCode] = ["postal_code", "postalcode", "zip", "zip_code", "zipcode", "postcode", "pincode", "pin_code"],
        [LeadField.Country] = ["country", "country_name"],
        [LeadField.Message] = ["message", "comments", "comment", "enquiry", "inquiry", "question", "notes", "your_message", "संदेश"],
        [LeadField.PreferredContact] = ["preferred_contact", "preferred_contact_method", "contact_method"],
        [LeadField.PageUrl] = ["page_url", "pageurl", "source_page_url", "page", "url", "landing_page", "landing_page_url", "source_url"],
        [LeadField.Referrer] = ["referrer", "referer", "referrer_url", "http_referer"],
    };

    private static readonly FrozenDictionary<string, LeadField> Fields = Names
        .SelectMany(static pair => pair.Value.Select(name => KeyValuePair.Create(name, pair.Key)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a sender's field stands for, if it is known.</summary>
    /// <param name="normalized">The name, normalized.</param>
    public static LeadField? Find(string normalized)
    {
        foreach (var name in FieldName.Candidates(normalized))
        {
            if (Fields.TryGetValue(name, out var field))
            {
                return field;
            }
        }

        return null;
    }
}
