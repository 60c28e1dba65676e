using System.Text.Json;
using LeadFunctions.Delivery;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Providers.Vcita;

/// <summary>
/// What vCita's answers mean: 201 (or 200) <c>{status: "OK", uid, conversation_uid}</c>; errors in many shapes, a list of texts among
/// them, and credentials refused with 401 or, by the gateway, with 422 and <c>error: "Unauthorized"</c>
/// (https://github.com/vcita/developers-hub).
/// </summary>
public static class VcitaOutcomes
{
    private const string Unauthorized = "unauthorized";

    private const int Created = 201;

    /// <summary>The outcome of an answer to creating a lead.</summary>
    public static DeliveryOutcome Classify(ProviderReply reply)
    {
        var words = ReplyWords.Read(reply);
        var byStatus = StatusOutcome.Of(reply.Status);
        if (byStatus is OutcomeKind.Permanent or OutcomeKind.Delivered && IsUnauthorized(words))
        {
            return new DeliveryOutcome(OutcomeKind.Auth, words);
        }

        if (byStatus != OutcomeKind.Delivered)
        {
            return new DeliveryOutcome(byStatus, words);
        }

        var json = ReplyJson.Parse(reply.Body);
        var id = json.Member("conversation_uid").AsText() ?? json.Member("uid").AsText();
        var verdict = id is not null ? true : IsListOfErrors(json) ? false : ReplyVerdict.Read(json);
        return (verdict, reply.Status) switch
        {
            (false, _) => new DeliveryOutcome(OutcomeKind.Permanent, words),
            (true, _) or (_, Created) => new DeliveryOutcome(OutcomeKind.Delivered) { ProviderId = id },
            _ => new DeliveryOutcome(OutcomeKind.Ambiguous, json is null ? $"the answer is not JSON: {words}" : $"the answer says neither yes nor no: {words}"),
        };
    }

    private static bool IsListOfErrors(JsonElement? json) =>
        json is { ValueKind: JsonValueKind.Array } list && list.EnumerateArray().Any(static entry => entry.ValueKind == JsonValueKind.String);

    private static bool IsUnauthorized(string words) =>
        string.Equals(words, Unauthorized, StringComparison.OrdinalIgnoreCase) || words.StartsWith($"401 {Unauthorized}", StringComparison.OrdinalIgnoreCase);
}
