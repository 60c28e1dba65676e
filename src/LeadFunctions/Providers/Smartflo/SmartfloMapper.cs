using System.Globalization;
using LeadFunctions.Leads;
using LeadFunctions.Leads.Phones;

namespace LeadFunctions.Providers.Smartflo;

/// <summary>
/// Turns a lead into Smartflo's fields: <c>field_0</c> phone, <c>field_1</c> name, <c>field_2</c> e-mail, <c>field_3</c> address,
/// <c>field_4</c> company, the rest as the destination's templates say
/// (https://docs.smartflo.tatatelebusiness.com/reference/v1broadcastleadid).
/// </summary>
public sealed class SmartfloMapper(IReadOnlyDictionary<string, LeadTemplate> fields)
{
    /// <summary>Whether a name is that of a field which templates may fill.</summary>
    public static bool IsField(string name) =>
        name.StartsWith("field_", StringComparison.Ordinal) && int.TryParse(name.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 99 && name[6] != '0';

    /// <summary>Maps a lead; one without a phone number cannot be.</summary>
    public MappedLead Map(Lead lead)
    {
        var body = new BodyBuilder()
            .Require(lead.Phone is not null, "Smartflo needs a phone number, and the lead has none.")
            .Text("field_0", lead.Phone is null ? null : Digits(lead.Phone))
            .Text("field_1", lead.FullName())
            .Text("field_2", lead.Email)
            .Text("field_3", lead.FullAddress())
            .Text("field_4", lead.Company);
        foreach (var (name, template) in fields)
        {
            body.Text(name, template.Render(lead));
        }

        return body.Build();
    }

    // Digits only: ten for an Indian number, as the documentation's samples show, all of them for any other.
    private static string Digits(string e164) =>
        PhoneNumber.TryParse(e164, defaultRegion: null, out var number) && number.CallingCode == SmartfloDefaults.HomeCallingCode
            ? number.NationalNumber
            : e164.TrimStart('+');
}
