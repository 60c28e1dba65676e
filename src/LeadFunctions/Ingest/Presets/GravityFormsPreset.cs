using System.Text.RegularExpressions;
using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Mapping;
using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;

namespace LeadFunctions.Ingest.Presets;

/// <summary>
/// The Webhooks add-on of Gravity Forms (https://docs.gravityforms.com/triggering-webhooks-form-submissions/). With "All Fields" the keys
/// are the ids of fields and their inputs; a name field has inputs .3 (first) and .6 (last), an address field .1 to .6. E-mail
/// addresses and phone numbers are told by their values, unless the source's settings name the fields.
/// </summary>
public sealed partial class GravityFormsPreset : SourcePreset
{
    // The entry's own properties, which say nothing about the person: https://docs.gravityforms.com/entry-object/
    private static readonly HashSet<string> EntryProperties = new(StringComparer.Ordinal)
    {
        "id", "date_created", "date_updated", "is_starred", "is_read", "post_id", "currency", "payment_status", "payment_date", "payment_amount", "payment_method",
        "transaction_id", "is_fulfilled", "created_by", "transaction_type", "status", "is_approved", "source_id", "submission_speeds", "partial_entry_id",
    };

    /// <inheritdoc />
    public override string Name => "gravityforms";

    /// <inheritdoc />
    public override IEnumerable<SentLead> Read(BodyNode body, LeadRequest request)
    {
        var isEntry = body["form_id"] is not null && body["id"]?.Text is { Length: > 0 };
        foreach (var lead in base.Read(body, request))
        {
            yield return isEntry
                ? new SentLead([.. lead.Fields.Where(static field => !EntryProperties.Contains(field.Name)).Select(field => Tell(body, field))])
                {
                    SenderKey = $"{body["form_id"]!.Text}/{body["id"]!.Text}",
                }
                : lead;
        }
    }

    private static SentField Tell(BodyNode body, SentField field)
    {
        if (!InputId().IsMatch(field.Name))
        {
            return field;
        }

        var dot = field.Name.IndexOf('.', StringComparison.Ordinal);
        return field with
        {
            Kind = dot > 0 ? KindOfInput(body, field.Name[..dot], field.Name[dot..])
                : EmailAddress.IsPlausible(field.Value) ? LeadField.Email
                : PhoneShape().IsMatch(field.Value) ? LeadField.Phone
                : null,
        };
    }

    // Address fields have inputs .1 and .5, name fields have not.
    private static LeadField? KindOfInput(BodyNode body, string id, string input)
    {
        var isAddress = body[$"{id}.1"] is not null || body[$"{id}.5"] is not null;
        return (input, isAddress) switch
        {
            (".2", false) => LeadField.Honorific,
            (".3", false) => LeadField.FirstName,
            (".6", false) => LeadField.LastName,
            (".1", true) when body[$"{id}.3"] is not null => LeadField.Address,
            (".3", true) => LeadField.City,
            (".4", true) => LeadField.State,
            (".5", true) => LeadField.PostalCode,
            (".6", true) => LeadField.Country,
            _ => null,
        };
    }

    [GeneratedRegex(@"^\d{1,6}(\.\d{1,4})?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InputId();

    [GeneratedRegex(@"^\+?[\d\s().-]{9,24}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PhoneShape();
}
