namespace LeadFunctions.Leads;

/// <summary>Fields that say which advertisement or link brought a person: UTM parameters and the networks' click ids.</summary>
public static class AttributionNames
{
    private static readonly HashSet<string> ClickIds = new(StringComparer.OrdinalIgnoreCase)
    {
        "gclid", "gbraid", "wbraid", "gcl_id", "fbclid", "msclkid", "ttclid", "li_fat_id", "twclid",
    };

    /// <summary>Whether a field is one of these.</summary>
    public static bool Contains(string name) => name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || ClickIds.Contains(name);
}
