using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace LeadFunctions.Sandbox;

/// <summary>
/// Smartflo's answers to what goes wrong. Documented are the 429 and the login; for the rest only the generic shape
/// <c>{success, message}</c> is, so the words here are the sandbox's own, and <see cref="SmartfloOptions"/> has the odd forms.
/// </summary>
internal static class SmartfloErrors
{
    /// <summary>
    /// Word for word: https://docs.smartflo.tatatelebusiness.com/reference/rate-limiting-on-api-requests (a string, not a boolean).
    /// </summary>
    private const string TooManyRequestsBody = """{ "success": "false", "message": "Too many requests." }""";

    public static IResult TooManyRequests(SandboxCall call, CallSlot slot)
    {
        call.Outcome = CallOutcome.RateLimited;
        if (call.Options.Smartflo.SendRetryAfter)
        {
            call.Context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling((slot.ResetsAt - call.Now).TotalSeconds)).ToString();
        }

        return Json.Answer(TooManyRequestsBody, StatusCodes.Status429TooManyRequests);
    }

    public static IResult Unauthorized(SandboxCall call)
    {
        call.Outcome = CallOutcome.Unauthorized;
        return Answer(call, "token", "Unauthorized.", StatusCodes.Status401Unauthorized);
    }

    /// <summary>A refused body; the field is told only where errors have the object form.</summary>
    public static IResult Refused(SandboxCall call, string field, string message) =>
        Refusal(call, field, message, call.Options.Smartflo.ValidationStatus);

    public static IResult Unknown(SandboxCall call, string what) =>
        Refusal(call, "id", $"The {what} does not exist.", call.Options.Smartflo.UnknownStatus);

    public static IResult OfStatus(SandboxCall call, int status) => status == StatusCodes.Status429TooManyRequests
        ? Json.Answer(TooManyRequestsBody, status)
        : Answer(call, "error", ReasonPhrases.GetReasonPhrase(status), status);

    private static IResult Refusal(SandboxCall call, string field, string message, int status)
    {
        call.Outcome = CallOutcome.Refused;
        return Answer(call, field, message, call.Options.Smartflo.ErrorsAsOk ? StatusCodes.Status200OK : status);
    }

    private static IResult Answer(SandboxCall call, string field, string message, int status)
    {
        var options = call.Options.Smartflo;
        JsonNode said = options.ErrorMessage switch
        {
            SmartfloMessageForm.List => new JsonArray(message),
            SmartfloMessageForm.Fields => new JsonObject { [field] = new JsonArray(message) },
            _ => JsonValue.Create(message),
        };
        return Json.Answer(new JsonObject { ["success"] = options.ErrorSuccessAsText ? "false" : false, ["message"] = said }, status);
    }
}
