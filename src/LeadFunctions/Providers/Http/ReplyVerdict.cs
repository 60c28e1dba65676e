using System.Text.Json;

namespace LeadFunctions.Providers.Http;

/// <summary>
/// What the body of an answer says of success, in the ways providers say it: <c>success</c> as a boolean, a number or a text,
/// <c>error</c> or <c>errors</c>, <c>status</c> as a word or as an HTTP status.
/// </summary>
public static class ReplyVerdict
{
    private static readonly HashSet<string> No = new(StringComparer.OrdinalIgnoreCase) { "error", "fail", "failed", "failure", "false", "no" };
    private static readonly HashSet<string> Yes = new(StringComparer.OrdinalIgnoreCase) { "ok", "success", "successful", "true", "yes" };

    /// <summary>Whether it went well; <see langword="null"/> where the body does not say.</summary>
    public static bool? Read(JsonElement? json)
    {
        var success = json.Member("success");
        if (Of(success) is { } said)
        {
            return said;
        }

        if (IsError(json.Member("error")) || IsError(json.Member("errors")))
        {
            return false;
        }

        // Flextell's "success" may be a sentence.
        return OfStatus(json.Member("status")) ?? (string.IsNullOrWhiteSpace(success.AsText()) ? null : true);
    }

    private static bool? Of(JsonElement? element) =>
        element.AsBoolean() ?? (element.AsText() is not { } text ? null : No.Contains(text) ? false : Yes.Contains(text) ? true : null);

    private static bool? OfStatus(JsonElement? element) =>
        int.TryParse(element.AsText(), out var number) && number >= 100 ? number < 400 : Of(element);

    private static bool IsError(JsonElement? element) => element?.ValueKind switch
    {
        JsonValueKind.Array => element.Value.GetArrayLength() > 0,
        JsonValueKind.Object => element.Value.EnumerateObject().Any(),
        JsonValueKind.String or JsonValueKind.Number => element.AsBoolean() != false && !string.IsNullOrWhiteSpace(element.AsText()),
        JsonValueKind.True => true,
        _ => false,
    };
}
