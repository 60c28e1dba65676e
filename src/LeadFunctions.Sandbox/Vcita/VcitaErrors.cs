using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace LeadFunctions.Sandbox;

/// <summary>vCita's errors, in the form the options want.</summary>
internal static class VcitaErrors
{
    public static IResult Unauthorized(SandboxCall call, VcitaUnauthorizedForm cause)
    {
        call.Outcome = CallOutcome.Unauthorized;
        var form = call.Options.Vcita.UnauthorizedForm is var wanted and not VcitaUnauthorizedForm.ByCause ? wanted : cause;
        var status = form == VcitaUnauthorizedForm.Gateway ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status401Unauthorized;
        return Json.Answer(UnauthorizedBody(form), status);
    }

    /// <summary>The words and the code are those of the documentation's example.</summary>
    public static IResult Missing(SandboxCall call, string member) =>
        Refuse(call, call.Options.Vcita.MissingStatus, MissingText(member), "PARAMETER_MISSING");

    public static string MissingText(string member) => $"Mandatory parameter {member} is missing";

    public static IResult Invalid(SandboxCall call, string member) =>
        Refuse(call, StatusCodes.Status422UnprocessableEntity, $"Parameter {member} is invalid", "PARAMETER_INVALID");

    public static IResult NotFound(SandboxCall call) => Refuse(call, StatusCodes.Status404NotFound, "Not found", "NOT_FOUND");

    public static IResult TooManyRequests() => Json.Answer("""{"error":"Too many requests"}""", StatusCodes.Status429TooManyRequests);

    public static IResult OfStatus(SandboxCall call, int status) => status switch
    {
        StatusCodes.Status401Unauthorized => Unauthorized(call, VcitaUnauthorizedForm.InvalidToken),
        StatusCodes.Status429TooManyRequests => TooManyRequests(),
        _ => Answer(call, status, ReasonPhrases.GetReasonPhrase(status), "ERROR"),
    };

    private static IResult Refuse(SandboxCall call, int status, string message, string code)
    {
        call.Outcome = CallOutcome.Refused;
        return Answer(call, status, message, code);
    }

    private static IResult Answer(SandboxCall call, int status, string message, string code) => call.Options.Vcita.ErrorForm switch
    {
        VcitaErrorForm.Message => Json.Answer(new JsonObject { ["message"] = message, ["status"] = "Error" }, status),
        VcitaErrorForm.Errors => Json.Answer(
            new JsonObject { ["success"] = false, ["errors"] = new JsonArray(new JsonObject { ["code"] = code, ["message"] = message }) }, status),
        VcitaErrorForm.Array => Json.Answer(new JsonArray(message), status),
        VcitaErrorForm.Text => Results.Text(message, "text/plain", statusCode: status),
        _ => Json.Answer(new JsonObject { ["status"] = "Error", ["error"] = message, ["error_code"] = code }, status),
    };

    private static string UnauthorizedBody(VcitaUnauthorizedForm form) => form switch
    {
        VcitaUnauthorizedForm.WrongContext => """{"success":false,"errors":[{"code":"unauthorized","message":"Unauthorized"}]}""",
        VcitaUnauthorizedForm.NotInDirectory => """{"error":"Unauthorized"}""",
        VcitaUnauthorizedForm.JwtDecode => """{"message":"401 Unauthorized","status":"Failure"}""",
        VcitaUnauthorizedForm.Generic => """{"status":"failure","message":"401 Unauthorized"}""",
        VcitaUnauthorizedForm.GenericShort => """{"message":"Unauthorized","status":"Failure"}""",
        VcitaUnauthorizedForm.Gateway => """{"status":"Error","error":"Unauthorized"}""",
        _ => """{"success":false,"errors":[{"code":"unauthorized","message":"401 Unauthorized"}]}""",
    };
}
