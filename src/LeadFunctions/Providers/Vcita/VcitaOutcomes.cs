using LeadFunctions.Delivery;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Providers.Vcita;

/// <summary>
/// What vCita's answers mean: 201 (or 200) <c>{status: "OK", uid, conversation_uid}</c>; errors in many shapes, and credentials
/// refused with 401 or, by the gateway, with 422 and <c>error: "Unauthorized"</c> (https://github.com/vcita/developers-hub).
/// </summary>
public static class VcitaOutcomes
{
    private const string Unauthorized = "unauthorized";

    /// <summary>The outcome of an answer to creating a lead.</summary>
    public static DeliveryOutcome Classify(ProviderReply reply)
    {
        var json = ReplyJson.Parse(reply.Body);
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

        if (json is null)
        {
            return new DeliveryOutcome(OutcomeKind.Ambiguous, $"the answer is not JSON: {words}");
        }

        var id = json.Member("conversation_uid").AsText() ?? json.Member("uid").AsText();
        return id is null && IsRefused(json) ? new DeliveryOutcome(OutcomeKind.Permanent, words) : new DeliveryOutcome(OutcomeKind.Delivered) { ProviderId = id };
    }

    private static bool IsRefused(System.Text.Json.JsonElement? json) =>
        json.Member("success").AsBoolean() == false ||
        json.Member("status").AsText() is { } status && !string.Equals(status, "OK", StringComparison.OrdinalIgnoreCase);

    private static bool IsUnauthorized(string words) =>
        string.Equals(words, Unauthorized, StringComparison.OrdinalIgnoreCase) || words.StartsWith($"401 {Unauthorized}", StringComparison.OrdinalIgnoreCase);
}
