using System.Text.Json.Nodes;
using LeadFunctions.Leads;

namespace LeadFunctions.Providers.Vcita;

/// <summary>
/// Turns a lead into vCita's body (https://developers.intandem.tech/reference/post_platform-v1-leadgen). <c>first_name</c> is
/// required: where a person gave none, the last name stands there, else the e-mail address, else the phone number.
/// </summary>
public sealed class VcitaMapper(VcitaOptions options, VcitaTemplates templates)
{
    private static readonly HashSet<string> Yes = new(StringComparer.OrdinalIgnoreCase) { "true", "yes", "on", "1" };

    /// <summary>Maps a lead.</summary>
    public MappedLead Map(Lead lead)
    {
        var byEmail = options.IdentifierType == IdentifierType.Email || (options.IdentifierType == IdentifierType.Auto && lead.Email is not null);
        var uniqueId = templates.UniqueId.Render(lead);
        return new BodyBuilder()
            .Require(!byEmail || lead.Email is not null, "vCita identifies leads by e-mail address here, and the lead has none.")
            .Require(byEmail || uniqueId.Length > 0, "vCita identifies leads by a unique id here, and its template gives nothing for the lead.")
            .Text("business_id", options.BusinessId)
            .Text("identifier_type", byEmail ? VcitaDefaults.ByEmail : VcitaDefaults.ByUniqueId)
            .Text("unique_id", byEmail ? null : uniqueId)
            .Text("first_name", lead.FirstName ?? lead.LastName ?? lead.Email ?? lead.Phone)
            .Text("last_name", lead.FirstName is null ? null : lead.LastName)
            .Text("email", lead.Email)
            .Text("phone", lead.Phone)
            .Text("address", lead.FullAddress())
            .Text("request_title", Title(lead))
            .Text("source", templates.Source.Render(lead))
            .Text("source_url", lead.PageUrl)
            .Text("status", options.Status)
            .Text("tags", options.Tags)
            .Text("notifications", options.Notifications)
            .Text("opt_in", IsYes(lead, options.OptInField) ? "true" : null)
            .Node("opt_in_transactional_sms", IsYes(lead, options.OptInSmsField) ? true : null)
            .Text("system_message", templates.SystemMessage?.Render(lead))
            .Node("request_data", RequestData(lead))
            .Node("message_data", MessageData(lead))
            .Build();
    }

    private string Title(Lead lead) => templates.RequestTitle.Render(lead) is { Length: > 0 } title ? title : $"New lead from {lead.Source}";

    private JsonObject RequestData(Lead lead)
    {
        var data = new JsonObject();
        foreach (var (name, template) in templates.RequestData)
        {
            if (template.Render(lead) is { Length: > 0 } value)
            {
                data[name] = value;
            }
        }

        return data;
    }

    private static JsonObject MessageData(Lead lead)
    {
        var data = new JsonObject();
        Add(data, "message", lead.Message);
        Add(data, "company", lead.Company);
        Add(data, "preferred_contact", lead.PreferredContact);
        foreach (var (name, value) in lead.Fields)
        {
            Add(data, name, value);
        }

        return data;
    }

    // A form may have two fields of one meaning: the second one stands beside the first, not in its place.
    private static void Add(JsonObject data, string name, string? value)
    {
        var free = name;
        for (var number = 2; data.ContainsKey(free); number++)
        {
            free = $"{name}_{number}";
        }

        if (value is { Length: > 0 })
        {
            data[free] = value;
        }
    }

    private static bool IsYes(Lead lead, string? field) => field is not null && lead.Value(field) is { } value && Yes.Contains(value.Trim());
}
