using System.Text.Json;
using LeadFunctions.Delivery;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Providers.Smartflo;

/// <summary>
/// What Smartflo's answers mean. Documented: <c>{success, message}</c>, and 429 with <c>success</c> as text. Seen in use besides:
/// <c>message</c> as a list or an object, and status 200 with <c>success: false</c>. Which status goes with which refusal is not
/// documented, so its words decide.
/// </summary>
public static class SmartfloOutcomes
{
    private static readonly string[] BusyWords = ["too many", "rate limit", "try again"];
    private static readonly string[] AuthWords = ["authori", "authenticat", "credential", "token", "forbidden"];
    private static readonly string[] DuplicateWords = ["duplicate", "already exist"];
    private static readonly string[][] IdPaths = [["lead_id"], ["id"], ["data", "lead_id"], ["data", "id"]];
    private static readonly string[][] BatchPaths = [["batch_id"], ["batchId"], ["data", "batch_id"]];

    /// <summary>The outcome of an answer to adding leads.</summary>
    public static DeliveryOutcome Classify(ProviderReply reply)
    {
        var json = ReplyJson.Parse(reply.Body);
        var words = ReplyWords.Read(reply);
        var byStatus = StatusOutcome.Of(reply.Status);
        if (byStatus != OutcomeKind.Delivered)
        {
            return new DeliveryOutcome(byStatus == OutcomeKind.Permanent ? OfRefusal(words) : byStatus, words);
        }

        if (json is null)
        {
            return new DeliveryOutcome(OutcomeKind.Ambiguous, $"the answer is not JSON: {words}");
        }

        return json.Member("success").AsBoolean() == false
            ? new DeliveryOutcome(OfRefusal(words), words)
            : new DeliveryOutcome(OutcomeKind.Delivered)
            {
                ProviderId = Find(json, IdPaths),
                BatchId = Find(json, BatchPaths),
            };
    }

    private static string? Find(JsonElement? json, string[][] paths) =>
        paths.Select(path => path.Aggregate(json, Step).AsText()).FirstOrDefault(static text => text is not null);

    // "data" may be a list, with what is looked for in its first entry.
    private static JsonElement? Step(JsonElement? element, string name) =>
        (element is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : element).Member(name);

    private static OutcomeKind OfRefusal(string words) =>
        Says(words, BusyWords) ? OutcomeKind.Transient
        : Says(words, AuthWords) ? OutcomeKind.Auth
        : Says(words, DuplicateWords) ? OutcomeKind.Duplicate
        : OutcomeKind.Permanent;

    private static bool Says(string words, string[] parts) => Array.Exists(parts, part => words.Contains(part, StringComparison.OrdinalIgnoreCase));
}
