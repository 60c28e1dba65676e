using System.Text.Json.Nodes;
using LeadFunctions.Testing;

namespace LeadFunctions.Tests.Providers.Conformance;

/// <summary>Bodies: https://developers.intandem.tech/reference/post_platform-v1-leadgen.</summary>
public sealed class VcitaConformanceTests(AzuriteFixture azurite) : ProviderConformance(azurite, Sample)
{
    private static ProviderData Sample { get; } = new()
    {
        Name = "vcita",
        Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["RequestTitle"] = "Enquiry of {full_name}",
            ["SystemMessage"] = "From {page_url}",
            ["Status"] = "lead",
            ["Tags"] = "web",
            ["Notifications"] = "email",
            ["Fields:budget"] = "{budget}",
        },
        Full = new JsonObject
        {
            ["business_id"] = "sandbox-business",
            ["identifier_type"] = "email",
            ["first_name"] = "आशा",
            ["last_name"] = "O'Brien",
            ["email"] = "asha.obrien@example.com",
            ["phone"] = "+919876543210",
            ["address"] = "12 MG Road, Pune, Maharashtra, 411001, India",
            ["request_title"] = "Enquiry of आशा O'Brien",
            ["source"] = "website",
            ["source_url"] = SampleLeads.PageUrl,
            ["status"] = "lead",
            ["tags"] = "web",
            ["notifications"] = "email",
            ["system_message"] = $"From {SampleLeads.PageUrl}",
            ["request_data"] = new JsonObject { ["budget"] = "50 lakh" },
            ["message_data"] = new JsonObject
            {
                ["message"] = "Please call\nafter six 😀",
                ["company"] = "Acme & Sons",
                ["preferred_contact"] = "whatsapp",
                ["utm_source"] = "google",
                ["gclid"] = "Cj0KCQ",
                ["budget"] = "50 lakh",
            },
        },
        PhoneOnly = Minimal("unique_id", new JsonObject { ["unique_id"] = "+919876543210", ["first_name"] = "+919876543210", ["phone"] = "+919876543210" }),
        EmailOnly = Minimal("email", new JsonObject { ["first_name"] = "asha@example.com", ["email"] = "asha@example.com" }),
        NameMember = "last_name",
        JoinName = static (_, last) => last,
        MessageMember = "message_data/message",
        UrlMember = "source_url",
        Template = ("Fields:project", "request_data/project"),
        LostAnswer = LostAnswer.TellsOnlyWhatIsMissing,
        StatusTells = true,
        Refusal = (422, new JsonArray("E-mail asha.obrien@example.com of आशा O'Brien (98765 43210) is on the block list"), "is on the block list"),
    };

    private static JsonObject Minimal(string identifierType, JsonObject members)
    {
        members["business_id"] = "sandbox-business";
        members["identifier_type"] = identifierType;
        members["request_title"] = "Enquiry of";
        members["source"] = "website";
        members["status"] = "lead";
        members["tags"] = "web";
        members["notifications"] = "email";
        members["system_message"] = "From";
        return members;
    }
}
