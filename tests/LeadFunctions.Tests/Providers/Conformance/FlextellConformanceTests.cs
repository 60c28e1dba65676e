using System.Text.Json.Nodes;
using LeadFunctions.Testing;

namespace LeadFunctions.Tests.Providers.Conformance;

/// <summary>Bodies and limits: https://docs.flextell.ai/api-reference/lead/create-a-lead.</summary>
public sealed class FlextellConformanceTests(AzuriteFixture azurite) : ProviderConformance(azurite, Sample)
{
    private static ProviderData Sample { get; } = new()
    {
        Name = "flextell",
        Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["LeadStatusId"] = "1",
            ["LeadReferenceSourceId"] = "1",
            ["AssignedUserId"] = "5",
            ["CountryId"] = "101",
        },
        Full = new JsonObject
        {
            ["last_name"] = "O'Brien",
            ["first_name"] = "आशा",
            ["phone_number"] = "+919876543210",
            ["email"] = "asha.obrien@example.com",
            ["description"] = "company: Acme & Sons\naddress: 12 MG Road, Pune, Maharashtra, 411001, India\nbudget: 50 lakh",
            ["message"] = "Please call\nafter six 😀",
            ["preferred_contact"] = "whatsapp",
            ["source_page_url"] = SampleLeads.PageUrl,
            ["lead_status_id"] = 1,
            ["lead_reference_source_id"] = 1,
            ["assigned_user_id"] = 5,
            ["country_id"] = 101,
            ["marketing_attribution"] = new JsonArray("utm_source=google", "gclid=Cj0KCQ"),
        },
        PhoneOnly = Minimal("phone_number", "+919876543210"),
        EmailOnly = Minimal("email", "asha@example.com"),
        NameMember = "last_name",
        JoinName = static (_, last) => last,
        MessageMember = "message",
        UrlMember = "source_page_url",
        Template = ("Fields:description", "description"),
        Limits =
        [
            new("last_name", "last_name", 255),
            new("first_name", "first_name", 255),
            new("preferred_contact", "preferred_contact", 50),
            new("page_url", "source_page_url", 2048, "https://www.example.com/"),
        ],
        LostAnswer = LostAnswer.TellsWhetherArrived,
        StatusTells = true,
        Refusal = (422, JsonNode.Parse("""{"message":"The email asha.obrien@example.com has already been taken by आशा.","errors":{"phone_number":["+91-98765-43210 is invalid."]}}""")!, "has already been taken"),
    };

    private static JsonObject Minimal(string member, string value) => new()
    {
        ["last_name"] = value,
        [member] = value,
        ["lead_status_id"] = 1,
        ["lead_reference_source_id"] = 1,
        ["assigned_user_id"] = 5,
        ["country_id"] = 101,
    };
}
