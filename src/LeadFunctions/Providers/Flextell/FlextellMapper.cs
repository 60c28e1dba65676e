using System.Text.Json.Nodes;
using LeadFunctions.Leads;

namespace LeadFunctions.Providers.Flextell;

/// <summary>
/// Turns a lead into Flextell's body (https://docs.flextell.ai/api-reference/lead/create-a-lead). <c>last_name</c> is required: a
/// person's only name stands there, else the e-mail address, else the phone number.
/// </summary>
public sealed class FlextellMapper(FlextellOptions options, IReadOnlyDictionary<string, LeadTemplate> fields)
{
    private static readonly HashSet<string> TemplateFields = ["description", "message", "preferred_contact"];

    /// <summary>Whether a name is that of a field which templates may fill.</summary>
    public static bool IsField(string name) => TemplateFields.Contains(name);

    /// <summary>Maps a lead.</summary>
    public MappedLead Map(Lead lead) => new BodyBuilder()
        .Text("last_name", lead.LastName ?? lead.FirstName ?? lead.Email ?? lead.Phone, FlextellDefaults.MaxName)
        .Text("first_name", lead.LastName is null ? null : lead.FirstName, FlextellDefaults.MaxName)
        .Text("phone_number", lead.Phone, FlextellDefaults.MaxPhone)
        .Text("email", lead.Email, FlextellDefaults.MaxEmail)
        .Text("description", Template(lead, "description") ?? ExtraFields.AsLines(lead))
        .Text("message", Template(lead, "message") ?? lead.Message)
        .Text("preferred_contact", Template(lead, "preferred_contact") ?? lead.PreferredContact, FlextellDefaults.MaxPreferredContact)
        .Text("source_page_url", lead.PageUrl, FlextellDefaults.MaxPageUrl)
        .Node("lead_status_id", options.LeadStatusId)
        .Node("lead_reference_source_id", options.LeadReferenceSourceId)
        .Node("assigned_user_id", options.AssignedUserId)
        .Node("country_id", options.CountryId)
        .Node("marketing_attribution", Attribution(lead))
        .Build();

    private string? Template(Lead lead, string name) => fields.TryGetValue(name, out var template) ? template.Render(lead) : null;

    private static JsonArray Attribution(Lead lead) =>
        [.. ExtraFields.Attribution(lead).Select(static field => JsonValue.Create($"{field.Key}={field.Value}"))];
}
