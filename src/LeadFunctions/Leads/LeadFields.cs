using System.Globalization;

namespace LeadFunctions.Leads;

/// <summary>The names under which templates, conditions and mappings know a lead's values.</summary>
public static class LeadFields
{
    private static readonly Dictionary<string, Func<Lead, string?>> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = static lead => lead.Id,
        ["source"] = static lead => lead.Source,
        ["received_at"] = static lead => lead.ReceivedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        ["first_name"] = static lead => lead.FirstName,
        ["last_name"] = static lead => lead.LastName,
        ["full_name"] = static lead => lead.FullName(),
        ["email"] = static lead => lead.Email,
        ["phone"] = static lead => lead.Phone,
        ["company"] = static lead => lead.Company,
        ["address"] = static lead => lead.Address,
        ["city"] = static lead => lead.City,
        ["state"] = static lead => lead.State,
        ["postal_code"] = static lead => lead.PostalCode,
        ["country"] = static lead => lead.Country,
        ["message"] = static lead => lead.Message,
        ["preferred_contact"] = static lead => lead.PreferredContact,
        ["page_url"] = static lead => lead.PageUrl,
        ["referrer"] = static lead => lead.Referrer,
    };

    /// <summary>First and last name with a space between, whichever there are.</summary>
    public static string? FullName(this Lead lead) =>
        lead is { FirstName: not null, LastName: not null } ? $"{lead.FirstName} {lead.LastName}" : lead.FirstName ?? lead.LastName;

    /// <summary>The value of a name; a name of ours wins over a sender's. <see langword="null"/> where there is none.</summary>
    public static string? Value(this Lead lead, string name) =>
        Known.TryGetValue(name, out var read) ? read(lead) : lead.Fields.GetValueOrDefault(name.ToLowerInvariant());

    /// <summary>A street address with city, state, postal code and country behind it, whichever there are.</summary>
    public static string? FullAddress(this Lead lead)
    {
        var parts = new[] { lead.Address, lead.City, lead.State, lead.PostalCode, lead.Country }.Where(static part => part is { Length: > 0 }).ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }
}
