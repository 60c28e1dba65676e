namespace LeadFunctions.Tests.Providers.Conformance;

/// <summary>Leads as forms send them.</summary>
public static class SampleLeads
{
    public const string PageUrl = "https://www.example.com/villas?utm_source=google";

    /// <summary>Every field that a lead can have.</summary>
    public static IReadOnlyDictionary<string, string> Full { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["first_name"] = "आशा",
        ["last_name"] = "O'Brien",
        ["phone"] = "+91 98765-43210",
        ["email"] = "asha.obrien@example.com",
        ["company"] = "Acme & Sons",
        ["address"] = "12 MG Road",
        ["city"] = "Pune",
        ["state"] = "Maharashtra",
        ["postal_code"] = "411001",
        ["country"] = "India",
        ["message"] = "Please call\nafter six 😀",
        ["preferred_contact"] = "whatsapp",
        ["page_url"] = PageUrl,
        ["referrer"] = "https://www.google.com/",
        ["utm_source"] = "google",
        ["gclid"] = "Cj0KCQ",
        ["budget"] = "50 lakh",
    };

    public static IReadOnlyDictionary<string, string> PhoneOnly { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["phone"] = "+91 98765 43210" };

    public static IReadOnlyDictionary<string, string> EmailOnly { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["email"] = "asha@example.com" };

    /// <summary>A full lead with some fields changed.</summary>
    public static Dictionary<string, string> With(params ReadOnlySpan<(string Name, string Value)> changes)
    {
        var lead = new Dictionary<string, string>(Full, StringComparer.Ordinal);
        foreach (var (name, value) in changes)
        {
            lead[name] = value;
        }

        return lead;
    }
}
