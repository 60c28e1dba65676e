using LeadFunctions.Ingest.Mapping;
using LeadFunctions.Leads;

namespace LeadFunctions.Operations.Corrections;

/// <summary>Changes of a lead's fields by name: ours (<c>phone</c>, <c>first_name</c>), or those it has beside them.</summary>
public static class LeadChange
{
    private static readonly Dictionary<LeadField, Func<Lead, string?, Lead>> Setters = new()
    {
        [LeadField.FirstName] = static (lead, value) => lead with { FirstName = value },
        [LeadField.LastName] = static (lead, value) => lead with { LastName = value },
        [LeadField.FullName] = static (lead, value) => PersonName.Split(value ?? string.Empty) is var name ? lead with { FirstName = name.First, LastName = name.Last } : lead,
        [LeadField.Email] = static (lead, value) => lead with { Email = value },
        [LeadField.Phone] = static (lead, value) => lead with { Phone = value },
        [LeadField.Company] = static (lead, value) => lead with { Company = value },
        [LeadField.Address] = static (lead, value) => lead with { Address = value },
        [LeadField.City] = static (lead, value) => lead with { City = value },
        [LeadField.State] = static (lead, value) => lead with { State = value },
        [LeadField.PostalCode] = static (lead, value) => lead with { PostalCode = value },
        [LeadField.Country] = static (lead, value) => lead with { Country = value },
        [LeadField.Message] = static (lead, value) => lead with { Message = value },
        [LeadField.PreferredContact] = static (lead, value) => lead with { PreferredContact = value },
        [LeadField.PageUrl] = static (lead, value) => lead with { PageUrl = value },
        [LeadField.Referrer] = static (lead, value) => lead with { Referrer = value },
    };

    /// <summary>Whether a name is one of ours, which says nothing about the person.</summary>
    public static bool IsOurs(string name) => KnownFieldNames.FindOurs(name) is { } field && Setters.ContainsKey(field);

    /// <summary>The lead with new values; a blank one takes the field away.</summary>
    public static Lead Apply(Lead lead, IReadOnlyDictionary<string, string?> changes)
    {
        var fields = new OrderedDictionary<string, string>(lead.Fields, StringComparer.OrdinalIgnoreCase);
        var changed = lead;
        foreach (var (name, text) in changes)
        {
            var value = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
            if (KnownFieldNames.FindOurs(name) is { } field && Setters.TryGetValue(field, out var set))
            {
                changed = set(changed, value);
            }
            else if (value is null)
            {
                fields.Remove(FieldName.Normalize(name));
            }
            else
            {
                fields[FieldName.Normalize(name)] = value;
            }
        }

        return changed with { Fields = fields };
    }
}
