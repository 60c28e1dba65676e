using LeadFunctions.Ingest.Mapping;
using LeadFunctions.Leads;

namespace LeadFunctions.Operations.Corrections;

/// <summary>Changes of a lead's fields by name: ours (<c>phone</c>, <c>first_name</c>) as posts name them, or those it has beside them.</summary>
public static class LeadChange
{
    private const string Honorific = "honorific";

    private static readonly Dictionary<LeadField, Func<Lead, string?, Lead>> Setters = new()
    {
        [LeadField.FirstName] = static (lead, value) => lead with { FirstName = value },
        [LeadField.LastName] = static (lead, value) => lead with { LastName = value },
        [LeadField.FullName] = SetName,
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

    /// <summary>What of ours a change is about, which says nothing about the person; <see langword="null"/> where it is a field beside them.</summary>
    /// <param name="lead">The lead: what it has under a sender's name is changed there.</param>
    /// <param name="name">The name: ours, or one that a post may use for it.</param>
    /// <param name="value">The new value.</param>
    public static LeadField? Find(Lead lead, string name, string? value)
    {
        var normalized = FieldName.Normalize(name);
        var field = KnownFieldNames.FindOurs(name)
            ?? (!lead.Fields.ContainsKey(normalized) && KnownFieldNames.Find(normalized) is { } known && (value is null || FieldSorter.Fits(known, value)) ? known : null);
        return field is { } found && Setters.ContainsKey(found) ? found : null;
    }

    /// <summary>The lead with new values; a blank one takes the field away.</summary>
    public static Lead Apply(Lead lead, IReadOnlyDictionary<string, string?> changes)
    {
        var changed = lead;

        // Parts win over the whole, as in posts.
        foreach (var (name, text) in changes.OrderBy(change => Find(lead, change.Key, change.Value) != LeadField.FullName))
        {
            var value = string.IsNullOrWhiteSpace(text) ? null : text.Trim();
            changed = Find(lead, name, value) is { } field ? Setters[field](changed, value) : SetField(changed, FieldName.Normalize(name), value);
        }

        return changed;
    }

    private static Lead SetName(Lead lead, string? value)
    {
        var name = PersonName.Split(value ?? string.Empty);
        var named = lead with { FirstName = name.First, LastName = name.Last };
        return name.Honorific is { } honorific ? SetField(named, Honorific, honorific) : named;
    }

    private static Lead SetField(Lead lead, string name, string? value)
    {
        var fields = new OrderedDictionary<string, string>(lead.Fields, StringComparer.OrdinalIgnoreCase);
        if (value is null)
        {
            fields.Remove(name);
        }
        else
        {
            fields[name] = value;
        }

        return lead with { Fields = fields };
    }
}
