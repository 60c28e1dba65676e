using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Providers.Flextell;

/// <summary>
/// Finds a lead among Flextell's by e-mail address or phone number. The parameter <c>search</c> is documented for Flextell's other
/// lists and not for leads, so an answer that is not narrowed down says nothing, unless the lead is in it.
/// </summary>
public static class FlextellLookup
{
    private const int PageSize = 100;

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    /// <summary>The query for a lead.</summary>
    public static string Query(MappedLead lead) =>
        string.Create(CultureInfo.InvariantCulture, $"?per_page={PageSize}&search={Uri.EscapeDataString(Text(lead, "email") ?? Text(lead, "phone_number") ?? string.Empty)}");

    /// <summary>What an answer says.</summary>
    public static Arrival Read(ProviderReply reply, MappedLead lead, DateTimeOffset since)
    {
        var json = ReplyJson.Parse(reply.Body);
        if (json.Member("data") is not { ValueKind: JsonValueKind.Array } leads)
        {
            return Arrival.Unknown;
        }

        if (leads.EnumerateArray().Any(found => IsSame(found, lead, since)))
        {
            return Arrival.Arrived;
        }

        var isWhole = int.TryParse(json.Member("meta").Member("total").AsText(), CultureInfo.InvariantCulture, out var total) && total <= leads.GetArrayLength();
        return isWhole ? Arrival.NotArrived : Arrival.Unknown;
    }

    private static bool IsSame(JsonElement found, MappedLead lead, DateTimeOffset since) =>
        Array.TrueForAll(["last_name", "first_name", "email", "phone_number"], name => string.Equals(ReplyJson.Member(found, name).AsText() ?? string.Empty, Text(lead, name) ?? string.Empty, StringComparison.OrdinalIgnoreCase))
        && DateTimeOffset.TryParse(ReplyJson.Member(found, "created_at").AsText(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var created)
        && created >= since - ClockSkew;

    private static string? Text(MappedLead lead, string name) => lead.Body![name] is JsonValue value ? value.GetValue<string>() : null;
}
