using System.Text.Json.Nodes;
using LeadFunctions.Testing;

namespace LeadFunctions.Tests.Providers.Conformance;

/// <summary>Bodies: https://docs.smartflo.tatatelebusiness.com/reference/v1broadcastleadid.</summary>
public sealed class SmartfloConformanceTests(AzuriteFixture azurite) : ProviderConformance(azurite, Sample)
{
    /// <summary>Shared with the list that makes a second entry of a repeat.</summary>
    internal static ProviderData Sample { get; } = new()
    {
        Name = "smartflo",
        Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Fields:field_6"] = "{message}",
            ["Fields:field_7"] = "{page_url}",
            ["Priority"] = "7",
            ["SkillId"] = "12",
        },
        Full = new JsonObject
        {
            ["field_0"] = "9876543210",
            ["field_1"] = "आशा O'Brien",
            ["field_2"] = "asha.obrien@example.com",
            ["field_3"] = "12 MG Road, Pune, Maharashtra, 411001, India",
            ["field_4"] = "Acme & Sons",
            ["field_5"] = "google",
            ["field_6"] = "Please call\nafter six 😀",
            ["field_7"] = SampleLeads.PageUrl,
            ["duplicate_option"] = "skip",
            ["priority"] = 7,
            ["skill_id"] = "12",
        },
        PhoneOnly = new JsonObject { ["field_0"] = "9876543210", ["duplicate_option"] = "skip", ["priority"] = 7, ["skill_id"] = "12" },
        MissingField = "phone number",
        NameMember = "field_1",
        JoinName = static (first, last) => $"{first} {last}",
        MessageMember = "field_6",
        UrlMember = "field_7",
        Template = ("Fields:field_8", "field_8"),
        LostAnswer = LostAnswer.RepeatIsSafe,
        Refusal = (400, new JsonObject { ["success"] = false, ["message"] = new JsonObject { ["field_2"] = new JsonArray("The email asha.obrien@example.com of O'BRIEN is invalid for +91 98765 43210.") } }, "is invalid"),
    };
}
