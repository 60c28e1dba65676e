using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;
using LeadFunctions.Leads.Phones;

namespace LeadFunctions.Ingest.Mapping;

/// <summary>Turns what was sent into a lead. What no field of a lead stands for is kept under its own name.</summary>
public static class LeadMapper
{
    /// <summary>Maps the fields of one lead.</summary>
    public static MappingResult Map(Source source, IReadOnlyList<SentField> fields, DateTimeOffset receivedAt)
    {
        var known = new Dictionary<LeadField, string>();
        var others = new OrderedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in fields)
        {
            Sort(field, known, others);
        }

        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var lead = Create(source, known, others, receivedAt) with
        {
            Phone = ReadPhone(known, source.Options.DefaultRegion, errors),
            Email = ReadEmail(known, errors),
        };
        if (errors.Count == 0 && lead.Phone is null && lead.Email is null)
        {
            errors["phone"] = ["Give a phone number or an e-mail address."];
            errors["email"] = ["Give a phone number or an e-mail address."];
        }

        return new MappingResult(lead, errors);
    }

    private static void Sort(SentField sent, Dictionary<LeadField, string> known, OrderedDictionary<string, string> others)
    {
        var name = FieldName.Normalize(sent.Name);
        if (KnownFieldNames.Find(name) is { } field && Fits(field, sent.Value) && known.TryAdd(field, sent.Value))
        {
            return;
        }

        // The same name twice: the later one is the sender's correction.
        others[name.Length > 0 ? name : sent.Name] = sent.Value;
    }

    // An address that is none is only text, which providers that want an address would refuse the whole lead for.
    private static bool Fits(LeadField field, string value) =>
        field is not (LeadField.PageUrl or LeadField.Referrer) || Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static Lead Create(Source source, Dictionary<LeadField, string> known, OrderedDictionary<string, string> others, DateTimeOffset receivedAt)
    {
        var (first, last) = PersonName.Split(known.GetValueOrDefault(LeadField.FullName, string.Empty));
        var hasParts = known.ContainsKey(LeadField.FirstName) || known.ContainsKey(LeadField.LastName);
        return new Lead
        {
            Id = string.Empty,
            Source = source.Name,
            ReceivedAt = receivedAt,
            FirstName = hasParts ? known.GetValueOrDefault(LeadField.FirstName) : first,
            LastName = hasParts ? known.GetValueOrDefault(LeadField.LastName) : last,
            Company = known.GetValueOrDefault(LeadField.Company),
            Address = known.GetValueOrDefault(LeadField.Address),
            City = known.GetValueOrDefault(LeadField.City),
            State = known.GetValueOrDefault(LeadField.State),
            PostalCode = known.GetValueOrDefault(LeadField.PostalCode),
            Country = known.GetValueOrDefault(LeadField.Country),
            Message = known.GetValueOrDefault(LeadField.Message),
            PreferredContact = known.GetValueOrDefault(LeadField.PreferredContact),
            PageUrl = known.GetValueOrDefault(LeadField.PageUrl),
            Referrer = known.GetValueOrDefault(LeadField.Referrer),
            Fields = others,
        };
    }

    private static string? ReadPhone(Dictionary<LeadField, string> known, string region, Dictionary<string, string[]> errors)
    {
        if (!known.TryGetValue(LeadField.Phone, out var text))
        {
            return null;
        }

        var result = PhoneNumber.Parse(text, region);
        if (!result.HasNumber)
        {
            errors["phone"] = [PhoneErrors.Describe(result.Error.Value)];
        }

        return result.Number?.E164;
    }

    private static string? ReadEmail(Dictionary<LeadField, string> known, Dictionary<string, string[]> errors)
    {
        if (!known.TryGetValue(LeadField.Email, out var text))
        {
            return null;
        }

        if (!EmailAddress.IsPlausible(text))
        {
            errors["email"] = ["This is not an e-mail address."];
        }

        return text;
    }
}
