using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace LeadFunctions.Sandbox;

/// <summary>Flextell's errors, in the form the options want: https://docs.flextell.ai/guides/error-handling and /authentication.</summary>
internal static class FlextellErrors
{
    public static IResult MissingToken(SandboxCall call) =>
        Answer(call, StatusCodes.Status401Unauthorized, "unauthorized", "The access token is missing or invalid.", "Unauthenticated.");

    public static IResult InvalidToken(SandboxCall call) =>
        Answer(call, StatusCodes.Status401Unauthorized, "invalid_token", "The bearer token is expired or malformed.", "Unauthenticated.");

    /// <summary>The words are the sandbox's own: the documentation only says that the header is required.</summary>
    public static IResult Tenant(SandboxCall call) =>
        Answer(call, call.Options.Flextell.TenantErrorStatus, "invalid_tenant", "The X-Tenant header is missing or invalid.");

    public static IResult NotFound(SandboxCall call) =>
        Answer(call, StatusCodes.Status404NotFound, "not_found", "The requested resource was not found.");

    public static IResult TooManyRequests(SandboxCall call) =>
        Answer(call, StatusCodes.Status429TooManyRequests, "rate_limit_exceeded", "Too many requests.", "Too Many Attempts.");

    public static IResult Invalid(SandboxCall call, FlextellInvalid invalid)
    {
        call.Outcome = CallOutcome.Refused;
        if (call.Options.Flextell.ErrorForm == FlextellErrorForm.Guide)
        {
            return Answer(call, StatusCodes.Status422UnprocessableEntity, "validation_error", invalid.First);
        }

        var more = invalid.Count - 1;
        var message = more switch
        {
            0 => invalid.First,
            1 => invalid.First + " (and 1 more error)",
            _ => string.Create(null, $"{invalid.First} (and {more} more errors)"),
        };
        return Json.Answer(new JsonObject { ["message"] = message, ["errors"] = invalid.ToJson() }, StatusCodes.Status422UnprocessableEntity);
    }

    public static IResult OfStatus(SandboxCall call, int status) => status switch
    {
        StatusCodes.Status401Unauthorized => InvalidToken(call),
        StatusCodes.Status404NotFound => NotFound(call),
        StatusCodes.Status429TooManyRequests => TooManyRequests(call),
        StatusCodes.Status500InternalServerError => Answer(call, status, "server_error", "Server Error"),
        _ => Reason(call, status, ReasonPhrases.GetReasonPhrase(status)),
    };

    private static IResult Reason(SandboxCall call, int status, string phrase) =>
        Answer(call, status, phrase.ToLowerInvariant().Replace(' ', '_'), phrase);

    private static IResult Answer(SandboxCall call, int status, string code, string message, string? laravel = null) => Json.Answer(
        call.Options.Flextell.ErrorForm == FlextellErrorForm.Guide
            ? new JsonObject { ["error"] = code, ["message"] = message }
            : new JsonObject { ["message"] = laravel ?? message },
        status);
}
