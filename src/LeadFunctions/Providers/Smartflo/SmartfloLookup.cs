using System.Text.Json;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Providers.Smartflo;

/// <summary>
/// Finds a lead in its list by phone number (https://docs.smartflo.tatatelebusiness.com/reference/v1broadcastleadsid, query
/// <c>number</c>). A row with its number and its fields, made since the lead was accepted, is the lead; one with other fields may be
/// another enquiry of that person. Rows have numbers in E.164 form, whatever form was sent, so their last ten digits are compared.
/// </summary>
public static class SmartfloLookup
{
    private const int ComparedDigits = 10;

    // Clocks differ, and rows carry Smartflo's.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    /// <summary>The query for a lead's number.</summary>
    public static string Query(MappedLead lead) => $"?number={Uri.EscapeDataString(Number(lead))}";

    /// <summary>What an answer says.</summary>
    public static Arrival Read(ProviderReply reply, MappedLead lead, DateTimeOffset since) => ReplyJson.Parse(reply.Body) switch
    {
        { ValueKind: JsonValueKind.Array } rows => Read([.. rows.EnumerateArray().Where(row => IsOfNumber(row, Number(lead)) && IsSince(row, since))], lead),
        _ => Arrival.Unknown,
    };

    private static Arrival Read(JsonElement[] ofNumber, MappedLead lead) =>
        ofNumber.Length == 0 ? Arrival.NotArrived
        : Array.Exists(ofNumber, row => SaysTheSame(row, lead)) ? Arrival.Arrived
        : Arrival.Unknown;

    private static bool SaysTheSame(JsonElement row, MappedLead lead) => row.EnumerateObject()
        .Where(static member => SmartfloMapper.IsField(ReplyJson.NameOf(member)))
        .All(member => SentText.IsSame(lead.Body![member.Name]?.GetValue<string>(), ((JsonElement?)member.Value).AsText()));

    private static string Number(MappedLead lead) => lead.Body!["field_0"]!.GetValue<string>();

    private static bool IsOfNumber(JsonElement row, string number) =>
        ReplyJson.Member(row, "field_0").AsText() is { } found && string.Equals(LastDigits(found), LastDigits(number), StringComparison.Ordinal);

    private static string LastDigits(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits[Math.Max(0, digits.Length - ComparedDigits)..];
    }

    private static bool IsSince(JsonElement row, DateTimeOffset since) =>
        ReplyJson.Member(row, "created_at").Member("$date").Member("$numberLong").AsText() is { } text
        && long.TryParse(text, out var milliseconds)
        && DateTimeOffset.UnixEpoch.AddMilliseconds(milliseconds) >= since - ClockSkew;
}
