using System.Text.Json;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Providers.Smartflo;

/// <summary>
/// Finds a lead in its list by phone number (https://docs.smartflo.tatatelebusiness.com/reference/v1broadcastleadsid, query
/// <c>number</c>). A row made since the lead was accepted is the lead.
/// </summary>
public static class SmartfloLookup
{
    // Clocks differ, and rows carry Smartflo's.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    /// <summary>The query for a lead's number.</summary>
    public static string Query(MappedLead lead) => $"?number={Uri.EscapeDataString(lead.Body!["field_0"]!.GetValue<string>())}";

    /// <summary>What an answer says.</summary>
    public static Arrival Read(ProviderReply reply, DateTimeOffset since) => ReplyJson.Parse(reply.Body) switch
    {
        { ValueKind: JsonValueKind.Array } rows => rows.EnumerateArray().Any(row => IsSince(row, since)) ? Arrival.Arrived : Arrival.NotArrived,
        _ => Arrival.Unknown,
    };

    private static bool IsSince(JsonElement row, DateTimeOffset since) =>
        ReplyJson.Member(row, "created_at").Member("$date").Member("$numberLong").AsText() is { } text
        && long.TryParse(text, out var milliseconds)
        && DateTimeOffset.UnixEpoch.AddMilliseconds(milliseconds) >= since - ClockSkew;
}
