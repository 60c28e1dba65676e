using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Providers.Flextell;

/// <summary>
/// Finds a lead among Flextell's by e-mail address or phone number. One of the same person that says the same, made since the lead was
/// accepted, is the lead; one that says something else may be another enquiry of that person. The parameter <c>search</c> is documented
/// for Flextell's other lists and not for leads, so an answer that is not narrowed down says nothing, unless the lead is in it.
/// </summary>
public static class FlextellLookup
{
    private const int PageSize = 100;

    private const string Attribution = "marketing_attribution";

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    private static readonly string[] OfPerson = ["last_name", "first_name", "email", "phone_number"];

    // What is in the lead; status and assigned user are changed by those who work with it.
    private static readonly string[] OfEnquiry = ["description", "message", "preferred_contact", "source_page_url"];

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

        var ofPerson = leads.EnumerateArray().Where(found => IsOfPerson(found, lead) && IsSince(found, since)).ToList();
        if (ofPerson.Count > 0)
        {
            return ofPerson.Exists(found => SaysTheSame(found, lead)) ? Arrival.Arrived : Arrival.Unknown;
        }

        var isWhole = int.TryParse(json.Member("meta").Member("total").AsText(), CultureInfo.InvariantCulture, out var total) && total <= leads.GetArrayLength();
        return isWhole ? Arrival.NotArrived : Arrival.Unknown;
    }

    private static bool IsOfPerson(JsonElement found, MappedLead lead) =>
        Array.TrueForAll(OfPerson, name => SentText.IsSame(Text(lead, name), ReplyJson.Member(found, name).AsText()));

    private static bool IsSince(JsonElement found, DateTimeOffset since) =>
        DateTimeOffset.TryParse(ReplyJson.Member(found, "created_at").AsText(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var created)
        && created >= since - ClockSkew;

    private static bool SaysTheSame(JsonElement found, MappedLead lead) =>
        Array.TrueForAll(OfEnquiry, name => ReplyJson.Member(found, name) is not { } text || SentText.IsSame(Text(lead, name), ((JsonElement?)text).AsText()))
        && HasSameAttribution(found, lead);

    // Its type in answers is open: anything but texts on both sides is not compared.
    private static bool HasSameAttribution(JsonElement found, MappedLead lead)
    {
        var texts = ReplyJson.Member(found, Attribution) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray().Select(static entry => ((JsonElement?)entry).AsText()).OfType<string>().ToList()
            : [];
        return texts.Count == 0 || lead.Body![Attribution] is not JsonArray sent || sent.Select(static entry => entry!.GetValue<string>()).SequenceEqual(texts, StringComparer.OrdinalIgnoreCase);
    }

    private static string? Text(MappedLead lead, string name) => lead.Body![name] is JsonValue value ? value.GetValue<string>() : null;
}
