using LeadFunctions.Delivery;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Providers.Flextell;

/// <summary>
/// What Flextell's answers mean: <c>{success, data}</c> with 200 or 201; errors as <c>{error, message}</c> or Laravel's
/// <c>{message, errors}</c> (https://docs.flextell.ai/guides/error-handling).
/// </summary>
public static class FlextellOutcomes
{
    /// <summary>The outcome of an answer to creating a lead.</summary>
    public static DeliveryOutcome Classify(ProviderReply reply)
    {
        var json = ReplyJson.Parse(reply.Body);
        var words = ReplyWords.Read(reply);
        var byStatus = StatusOutcome.Of(reply.Status);
        if (byStatus != OutcomeKind.Delivered)
        {
            return new DeliveryOutcome(byStatus, words);
        }

        if (json is null)
        {
            return new DeliveryOutcome(OutcomeKind.Ambiguous, $"the answer is not JSON: {words}");
        }

        var id = json.Member("data").Member("id").AsText();
        return id is null && (json.Member("success").AsBoolean() == false || json.Member("error") is not null)
            ? new DeliveryOutcome(OutcomeKind.Permanent, words)
            : new DeliveryOutcome(OutcomeKind.Delivered) { ProviderId = id };
    }
}
