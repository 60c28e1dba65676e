namespace LeadFunctions.Sandbox;

/// <summary>One recorded lead of a tenant.</summary>
internal sealed record FlextellLead(long Id, DateTimeOffset CreatedAt, FlextellLeadInput Input)
{
    public string FullName => Input.FirstName is { } first ? $"{first} {Input.LastName}" : Input.LastName;

    /// <summary>Whether a search finds the lead: in its names, e-mail or phone, whatever the case.</summary>
    public bool Matches(string search) =>
        FullName.Contains(search, StringComparison.OrdinalIgnoreCase)
        || (Input.Email?.Contains(search, StringComparison.OrdinalIgnoreCase) ?? false)
        || (Input.PhoneNumber?.Contains(search, StringComparison.OrdinalIgnoreCase) ?? false);
}
