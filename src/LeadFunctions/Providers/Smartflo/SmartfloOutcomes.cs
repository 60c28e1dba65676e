using System.Text.Json;
using LeadFunctions.Delivery;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Providers.Smartflo;

/// <summary>
/// What Smartflo's answers mean. Documented: <c>{success, message}</c>, and 429 with <c>success</c> as text. Seen in use besides:
/// <c>message</c> as a list or an object, status 200 with <c>success: false</c>, and an id. What has none of these says neither that the
/// leads arrived nor that they did not.
/// </summary>
public static class SmartfloOutcomes
{
    private static readonly string[][] IdPaths = [["lead_id"], ["id"], ["data", "lead_id"], ["data", "id"]];
    private static readonly string[][] BatchPaths = [["batch_id"], ["batchId"], ["data", "batch_id"], ["id"]];

    /// <summary>The outcome of an answer to adding one lead.</summary>
    public static DeliveryOutcome Classify(ProviderReply reply) => Classify(reply, IdPaths, static (outcome, id) => outcome with { ProviderId = id });

    /// <summary>The outcome of an answer to adding several leads at once, whose id is the upload's.</summary>
    public static DeliveryOutcome ClassifyBulk(ProviderReply reply) => Classify(reply, BatchPaths, static (outcome, id) => outcome with { BatchId = id });

    private static DeliveryOutcome Classify(ProviderReply reply, string[][] idPaths, Func<DeliveryOutcome, string?, DeliveryOutcome> withId)
    {
        var words = ReplyWords.Read(reply);
        var byStatus = StatusOutcome.Of(reply.Status);
        if (byStatus != OutcomeKind.Delivered)
        {
            return new DeliveryOutcome(byStatus == OutcomeKind.Permanent ? SmartfloRefusal.Read(reply.Status, words) : byStatus, words);
        }

        if (ReplyJson.Parse(reply.Body) is not { } json)
        {
            return new DeliveryOutcome(OutcomeKind.Ambiguous, $"the answer is not JSON: {words}");
        }

        var id = Find(json, idPaths);
        var kind = ReplyVerdict.Read(json) switch
        {
            false => SmartfloRefusal.Read(reply.Status, words),
            null when id is null => OfMessage(json, reply.Status),
            _ => OutcomeKind.Delivered,
        };
        return kind switch
        {
            OutcomeKind.Delivered => withId(new DeliveryOutcome(kind), id),
            OutcomeKind.Ambiguous => new DeliveryOutcome(kind, $"the answer says neither yes nor no: {words}"),
            _ => new DeliveryOutcome(kind, words),
        };
    }

    // A text alone is how clients see success where "success" is left out; lists and objects are what errors have.
    private static OutcomeKind OfMessage(JsonElement json, int status)
    {
        if (ReplyJson.Member(json, "message").AsText() is not { Length: > 0 } message)
        {
            return OutcomeKind.Ambiguous;
        }

        var refusal = SmartfloRefusal.Read(status, message);
        return refusal == OutcomeKind.Permanent ? OutcomeKind.Delivered : refusal;
    }

    private static string? Find(JsonElement? json, string[][] paths) =>
        paths.Select(path => path.Aggregate(json, Step).AsText()).FirstOrDefault(static text => text is not null);

    // "data" may be a list, with what is looked for in its first entry.
    private static JsonElement? Step(JsonElement? element, string name) =>
        (element is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : element).Member(name);
}
