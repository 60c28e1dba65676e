using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox;

/// <summary>Leadgen: https://developers.intandem.tech/reference/post_platform-v1-leadgen.</summary>
internal static class VcitaEndpoints
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/platform/v1/leadgen", CreateLead);
        group.MapPost("/v1/partners/leads", VcitaPartnerLeads.Create);
        group.MapGet("/platform/v1/clients", VcitaClients.Search);
        group.MapPost("/platform/v1/tokens", VcitaAuth.CreateToken);
        group.MapPost("/oauth/token", VcitaAuth.Exchange);
    }

    private static IResult CreateLead(SandboxCall call)
    {
        var isObject = call.TryReadObject(out var body);
        var (businessId, refusal) = VcitaAuth.Business(call, body?.Text("business_id"));
        if (refusal is not null)
        {
            return refusal;
        }

        if (call.Options.Vcita.AppTokensFail && VcitaAuth.Token(call) is { Kind: VcitaTokenKind.App })
        {
            return VcitaErrors.OfStatus(call, StatusCodes.Status500InternalServerError);
        }

        if (!isObject)
        {
            return VcitaErrors.Missing(call, "first_name");
        }

        var (lead, missing, wrong) = VcitaValidation.Read(call, body!.Value);
        if (lead is null)
        {
            return missing.Count > 0 ? VcitaErrors.Missing(call, missing[0]) : VcitaErrors.Invalid(call, wrong!);
        }

        if (businessId is null)
        {
            return VcitaErrors.Missing(call, "business_id");
        }

        var (clientUid, conversationUid) = call.State.Vcita.Add(businessId, lead);
        call.Outcome = CallOutcome.Recorded;

        // What "uid" names is not documented: next to the conversation's it is taken for the client's.
        var answer = new JsonObject { ["conversation_uid"] = conversationUid, ["status"] = "OK", ["uid"] = clientUid };
        return Json.Answer(answer, call.Options.Vcita.SuccessStatus);
    }
}
