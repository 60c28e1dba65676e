using System.Text.Json;
using LeadFunctions.Delivery;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Providers.Flextell;

/// <summary>
/// What Flextell's answers mean: <c>{success, data}</c> with 200 or 201, which the guides give for what was created; errors as
/// <c>{error, message}</c> or Laravel's <c>{message, errors}</c> (https://docs.flextell.ai/guides/error-handling).
/// </summary>
public static class FlextellOutcomes
{
    private const int Created = 201;

    /// <summary>The outcome of an answer to creating a lead.</summary>
    public static DeliveryOutcome Classify(ProviderReply reply)
    {
        var words = ReplyWords.Read(reply);
        var byStatus = StatusOutcome.Of(reply.Status);
        if (byStatus != OutcomeKind.Delivered)
        {
            return new DeliveryOutcome(byStatus, words);
        }

        var json = ReplyJson.Parse(reply.Body);
        var data = json.Member("data");
        var id = data.Member("id").AsText();
        var verdict = id is not null ? true : ReplyVerdict.Read(json) ?? (IsResource(data) ? true : null);
        return (verdict, reply.Status) switch
        {
            (false, _) => new DeliveryOutcome(OutcomeKind.Permanent, words),
            (true, _) or (_, Created) => new DeliveryOutcome(OutcomeKind.Delivered) { ProviderId = id },
            _ => new DeliveryOutcome(OutcomeKind.Ambiguous, json is null ? $"the answer is not JSON: {words}" : $"the answer says neither yes nor no: {words}"),
        };
    }

    private static bool IsResource(JsonElement? data) => data is { ValueKind: JsonValueKind.Object } resource && resource.EnumerateObject().Any();
}
