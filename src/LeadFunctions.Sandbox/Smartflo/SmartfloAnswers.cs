using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox;

/// <summary>Smartflo's answers to what goes well: <c>{success, message}</c>, with an id where the options want one.</summary>
internal static class SmartfloAnswers
{
    public static IResult Success(SandboxCall call, string message, string? idMember = null, JsonNode? id = null, bool success = true)
    {
        var answer = new JsonObject { ["success"] = success, ["message"] = message };
        switch (idMember?.Split('.'))
        {
            case [var outer, var inner]:
                answer[outer] = new JsonObject { [inner] = id };
                break;
            case [var name]:
                answer[name] = id;
                break;
        }

        return Json.Answer(answer, call.Options.Smartflo.SuccessStatus);
    }
}
