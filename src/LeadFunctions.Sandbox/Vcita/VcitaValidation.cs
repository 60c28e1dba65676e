using System.Text.Json;

namespace LeadFunctions.Sandbox;

/// <summary>
/// The body of leadgen: https://developers.intandem.tech/reference/post_platform-v1-leadgen, with the names and conditions of
/// github.com/vcita/developers-hub (legacy_v1_sales.json, post_platform_v1_leadgen.md). Separators of <c>notifications</c> and
/// <c>tags</c>, lengths and the values of <c>status</c> are not documented, so they are not checked.
/// </summary>
internal static class VcitaValidation
{
    private const string Flag = "opt_in_transactional_sms";

    private static readonly string[] Texts =
    [
        "address", "business_id", "email", "first_name", "identifier_type", "last_name", "notifications", "opt_in", "phone",
        "request_title", "source", "source_url", "status", "system_message", "tags", "unique_id",
    ];

    private static readonly string[] Objects = ["message_data", "request_data"];
    private static readonly HashSet<string> Known = new([.. Texts, .. Objects, Flag], StringComparer.Ordinal);

    /// <summary>The lead; or the members that are missing, or the first that is wrong.</summary>
    public static (VcitaLeadInput? Lead, IReadOnlyList<string> Missing, string? Wrong) Read(SandboxCall call, JsonElement body)
    {
        call.WarnOfUnknown(body, Known);
        var wrong = FirstWrong(body);
        var missing = Missing(body);
        return wrong is null && missing.Count == 0 ? (Lead(body), missing, null) : (null, missing, wrong);
    }

    private static List<string> Missing(JsonElement body)
    {
        List<string> required = ["first_name", "identifier_type", "request_title"];
        if (body.Text("identifier_type") is "email" or "unique_id")
        {
            required.Add(body.Text("identifier_type")!);
        }

        return [.. required.Where(name => body.Member(name) is null || body.Text(name)?.Trim().Length == 0)];
    }

    private static string? FirstWrong(JsonElement body) =>
        Texts.FirstOrDefault(name => body.Member(name) is { ValueKind: not JsonValueKind.String })
        ?? Objects.FirstOrDefault(name => body.Member(name) is { } value && !IsTextObject(value))
        ?? (body.Member(Flag) is { ValueKind: not (JsonValueKind.True or JsonValueKind.False) } ? Flag : null)
        ?? (body.Text("identifier_type") is { Length: > 0 } and not ("email" or "unique_id") ? "identifier_type" : null);

    private static bool IsTextObject(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.EnumerateObject().All(static member => member.Value.ValueKind == JsonValueKind.String);

    private static VcitaLeadInput Lead(JsonElement body)
    {
        var type = body.Text("identifier_type")!;
        return new VcitaLeadInput(
            type,
            body.Text(type)!.Trim(),
            body.Text("first_name")!,
            body.Text("last_name"),
            body.Text("email"),
            body.Text("unique_id"),
            body.Text("phone"),
            body.Text("address"),
            body.Text("source"),
            body.Text("source_url"),
            body.Text("status"),
            body.Text("tags"));
    }
}
