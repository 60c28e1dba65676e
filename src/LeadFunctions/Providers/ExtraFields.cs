using LeadFunctions.Leads;

namespace LeadFunctions.Providers;

/// <summary>The part of a lead that has no field of its own at a provider.</summary>
public static class ExtraFields
{
    /// <summary>UTM parameters and the advertising networks' click ids.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Attribution(Lead lead) => lead.Fields.Where(static field => AttributionNames.Contains(field.Key));

    /// <summary>Everything sent that is neither a canonical field nor about attribution.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Custom(Lead lead) => lead.Fields.Where(static field => !AttributionNames.Contains(field.Key));

    /// <summary>
    /// Company, address and the custom fields, one <c>name: value</c> a line, for a provider that has fields for none of them;
    /// <see langword="null"/> where there are none.
    /// </summary>
    public static string? AsLines(Lead lead)
    {
        IEnumerable<KeyValuePair<string, string?>> fields = [new("company", lead.Company), new("address", lead.FullAddress()), .. Custom(lead).Select(static field => KeyValuePair.Create<string, string?>(field.Key, field.Value))];
        var lines = string.Join("\n", fields.Where(static field => field.Value is not null).Select(static field => $"{field.Key}: {field.Value}"));
        return lines.Length == 0 ? null : lines;
    }
}
