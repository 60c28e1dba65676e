using System.Globalization;
using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox;

/// <summary>What is recorded, as the reference's resources: every documented member, in its order.</summary>
internal static class FlextellResources
{
    public static JsonObject Lead(FlextellLead lead)
    {
        var input = lead.Input;
        var status = FlextellCatalog.Statuses.FirstOrDefault(s => input.LeadStatusId is { } id ? s.Id == id : s.IsDefault);
        var source = FlextellCatalog.ReferenceSources.FirstOrDefault(s => s.Id == input.LeadReferenceSourceId);
        return new JsonObject
        {
            ["id"] = lead.Id,
            ["first_name"] = input.FirstName,
            ["last_name"] = input.LastName,
            ["full_name"] = lead.FullName,
            ["phone_number"] = input.PhoneNumber,
            ["email"] = input.Email,
            ["description"] = input.Description,
            ["message"] = input.Message,
            ["preferred_contact"] = input.PreferredContact,
            ["source_page_url"] = input.SourcePageUrl,
            ["country_id"] = input.CountryId,

            // Typed as a string by the reference.
            ["is_converted"] = "false",
            ["converted_at"] = null,
            ["customer_id"] = null,
            ["marketing_attribution"] = input.MarketingAttribution is { } values
                ? new JsonArray([.. values.Select(static v => (JsonNode)v)])
                : null,
            ["external_id"] = null,
            ["external_branch_id"] = null,
            ["external_created_at"] = null,
            ["last_synced_at"] = null,
            ["import_source_id"] = null,
            ["created_at"] = Time(lead.CreatedAt),
            ["updated_at"] = Time(lead.CreatedAt),
            ["deleted_at"] = null,
            ["status"] = status is null ? null : new JsonObject
            {
                ["id"] = status.Id,
                ["name"] = status.Name,
                ["slug"] = status.Slug,
                ["color"] = status.Color,
                ["is_terminal"] = status.IsTerminal,
            },
            ["reference_source"] = source is null ? null : new JsonObject
            {
                ["id"] = source.Id,
                ["name"] = source.Name,
                ["external_id"] = source.ExternalId,
            },
            ["assigned_user"] = input.AssignedUserId is { } user
                ? new JsonObject { ["id"] = user, ["name"] = string.Create(CultureInfo.InvariantCulture, $"User {user}") }
                : null,
            ["country_name"] = input.CountryId is { } country ? string.Create(CultureInfo.InvariantCulture, $"Country {country}") : null,
        };
    }

    public static JsonObject Status(FlextellStatus status, DateTimeOffset time) => new()
    {
        ["id"] = status.Id,
        ["name"] = status.Name,
        ["slug"] = status.Slug,
        ["color"] = status.Color,
        ["sort_order"] = status.SortOrder,
        ["is_default"] = status.IsDefault,
        ["is_terminal"] = status.IsTerminal,
        ["is_system"] = true,
        ["created_at"] = Time(time),
        ["updated_at"] = Time(time),
    };

    public static JsonObject ReferenceSource(FlextellReferenceSource source, DateTimeOffset time) => new()
    {
        ["id"] = source.Id,
        ["name"] = source.Name,
        ["external_id"] = source.ExternalId,
        ["color"] = source.Color,
        ["created_at"] = Time(time),
        ["updated_at"] = Time(time),
    };

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
