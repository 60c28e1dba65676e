using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox;

/// <summary>
/// Lead injection for directories: https://developers.intandem.tech/reference/lead-injection-1. That dates in <c>request_data</c> must
/// be YYYY-MM-DD is not checked: nothing says which of its members are dates.
/// </summary>
internal static class VcitaPartnerLeads
{
    private static readonly string[] NotHere = ["message_data", "status", "tags", "opt_in_transactional_sms"];

    public static IResult Create(SandboxCall call)
    {
        if (VcitaAuth.Token(call) is not { Kind: VcitaTokenKind.Directory })
        {
            call.Outcome = CallOutcome.Unauthorized;
            return Results.Text("HTTP Token: Access denied.\n", "text/plain", statusCode: StatusCodes.Status401Unauthorized);
        }

        if (!call.TryReadObject(out var body))
        {
            return Refuse(call, [VcitaErrors.MissingText("business_id")]);
        }

        foreach (var name in NotHere.Where(name => body.Value.Member(name) is not null))
        {
            call.Warn($"unknown member: {name}");
        }

        var (lead, missing, wrong) = VcitaValidation.Read(call, body.Value);
        var errors = Errors(body.Value, missing, wrong);
        if (lead is null || errors.Count > 0)
        {
            return Refuse(call, errors);
        }

        if (!call.Options.Vcita.DirectoryBusinesses.Contains(body.Value.Text("business_id"), StringComparer.Ordinal))
        {
            return VcitaErrors.Unauthorized(call, VcitaUnauthorizedForm.NotInDirectory);
        }

        call.Outcome = CallOutcome.Recorded;
        var (_, conversationUid) = call.State.Vcita.Add(body.Value.Text("business_id")!, lead);
        return Json.Answer(new JsonObject { ["uid"] = conversationUid }, StatusCodes.Status201Created);
    }

    private static List<string> Errors(JsonElement body, IReadOnlyList<string> missing, string? wrong)
    {
        var errors = missing.Select(VcitaErrors.MissingText).ToList();
        if (body.Text("business_id") is null)
        {
            errors.Insert(0, VcitaErrors.MissingText("business_id"));
        }

        if (body.Member("request_data") is null && body.Member("system_message") is null)
        {
            errors.Add("Missing request_data and system_message parameters. At least one is required");
        }

        if (wrong is not null)
        {
            errors.Add($"Parameter {wrong} is invalid");
        }

        return errors;
    }

    private static IResult Refuse(SandboxCall call, IEnumerable<string> errors)
    {
        call.Outcome = CallOutcome.Refused;
        return Json.Answer(new JsonArray([.. errors.Select(static e => (JsonNode)e)]), StatusCodes.Status422UnprocessableEntity);
    }
}
