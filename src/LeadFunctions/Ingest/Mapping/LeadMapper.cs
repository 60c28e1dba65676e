using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;

namespace LeadFunctions.Ingest.Mapping;

/// <summary>Turns what was sent into a lead. What no field of a lead stands for is kept under its own name.</summary>
public static class LeadMapper
{
    /// <summary>Maps the fields of one lead.</summary>
    public static MappingResult Map(Source source, IReadOnlyList<SentField> fields, DateTimeOffset receivedAt)
    {
        var sorted = new FieldSorter(source);
        sorted.Add(fields);
        foreach (var (name, value) in AttributionQuery.Read(sorted[LeadField.PageUrl]))
        {
            sorted.AddMissing(name, value);
        }

        var person = ReadName(sorted);
        sorted.AddMissing("honorific", person.Honorific);
        var lead = LeadCheck.Normalize(Create(source, sorted, person, receivedAt), source.Options.DefaultRegion, out var errors);
        return new MappingResult(lead, errors);
    }

    // Parts win over the whole; the whole fills in a part that is missing.
    private static PersonName ReadName(FieldSorter sorted)
    {
        var whole = PersonName.Split(sorted[LeadField.FullName] ?? string.Empty);
        var honorific = sorted[LeadField.Honorific] ?? whole.Honorific;
        return (sorted[LeadField.FirstName], sorted[LeadField.LastName]) switch
        {
            (null, null) => whole with { Honorific = honorific },
            ({ } first, null) => new PersonName(honorific, first, Without(sorted[LeadField.FullName], first)),
            (null, { } last) => new PersonName(honorific, Without(sorted[LeadField.FullName], last), last),
            var (first, last) => new PersonName(honorific, first, last),
        };
    }

    // Some forms say "name" for the part that they do not name otherwise.
    private static string? Without(string? whole, string part)
    {
        if (whole is null || string.Equals(whole, part, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return whole.StartsWith($"{part} ", StringComparison.OrdinalIgnoreCase) ? whole[part.Length..].Trim()
            : whole.EndsWith($" {part}", StringComparison.OrdinalIgnoreCase) ? whole[..^part.Length].Trim()
            : whole;
    }

    private static Lead Create(Source source, FieldSorter sorted, PersonName name, DateTimeOffset receivedAt) => new()
    {
        Id = string.Empty,
        Source = source.Name,
        ReceivedAt = receivedAt,
        FirstName = name.First,
        LastName = name.Last,
        Phone = sorted[LeadField.Phone],
        Email = sorted[LeadField.Email],
        Company = sorted[LeadField.Company],
        Address = sorted[LeadField.Address],
        City = sorted[LeadField.City],
        State = sorted[LeadField.State],
        PostalCode = sorted[LeadField.PostalCode],
        Country = sorted[LeadField.Country],
        Message = sorted[LeadField.Message],
        PreferredContact = sorted[LeadField.PreferredContact],
        PageUrl = sorted[LeadField.PageUrl],
        Referrer = sorted[LeadField.Referrer],
        Fields = sorted.Others,
        Passing = sorted.Passing.Count > 0 ? sorted.Passing : null,
        Consent = ReadConsent(sorted, receivedAt),
    };

    private static Consent? ReadConsent(FieldSorter sorted, DateTimeOffset receivedAt)
    {
        var consent = new Consent
        {
            Text = sorted[LeadField.ConsentText],
            Time = sorted[LeadField.ConsentTime] ?? receivedAt.ToString("O"),
            Page = sorted[LeadField.PageUrl],
            Address = sorted[LeadField.ClientAddress],
            OptIns = sorted.OptIns,
            TrustedForm = sorted[LeadField.TrustedForm],
            Jornaya = sorted[LeadField.Jornaya],
        };
        return consent is { Text: null, OptIns.Count: 0, TrustedForm: null, Jornaya: null } ? null : consent;
    }
}
