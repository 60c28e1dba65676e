using System.Text.Json;
using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox;

/// <summary>Smartflo's lead and list calls: https://docs.smartflo.tatatelebusiness.com/reference (Broadcast).</summary>
internal static class SmartfloEndpoints
{
    private static readonly HashSet<string> CreateMembers = new(StringComparer.Ordinal) { "duplicate_option", "priority", "skill_id" };
    private static readonly HashSet<string> UpdateMembers = new(StringComparer.Ordinal) { "priority", "skill_id", "dial_status" };
    private static readonly HashSet<string> ListMembers =
        new(StringComparer.Ordinal) { "name", "description", "field", "enable_outbound_based_skill", "skill_list_id" };

    public static void Map(RouteGroupBuilder group)
    {
        group.AddEndpointFilter(static async (context, next) =>
            SmartfloAuth.Authorize(SandboxCall.Of(context.HttpContext)) ?? await next(context));
        group.MapPost("/lead/{id}", AddLead);
        group.MapPut("/lead/{id}", UpdateLead);
        group.MapDelete("/lead/{id}", DeleteLead);
        group.MapGet("/leads/{id}", SmartfloListAnswer.WriteAsync);
        group.MapPost("/leads/{id}", SmartfloBulk.Add);
        group.MapGet("/batch_status/{id}", SmartfloBulk.Status);
        group.MapGet("/lists", Lists);
        group.MapPost("/list", CreateList);
    }

    private static IResult AddLead(string id, SandboxCall call)
    {
        if (call.State.Smartflo.Find(id) is not { } list)
        {
            return SmartfloErrors.Unknown(call, "lead list");
        }

        if (!call.TryReadObject(out var body))
        {
            return SmartfloErrors.Refused(call, "field_0", "The field_0 is required.");
        }

        var fields = Math.Max(SmartfloValidation.CreateFields, list.Columns.Count);
        if (!SmartfloValidation.TryReadLead(call, body.Value, fields, CreateMembers, isUpdate: false, out var input, out var error))
        {
            return SmartfloErrors.Refused(call, error.Field, error.Message);
        }

        if (!SmartfloValidation.TryReadDuplicateOption(call, body.Value, out var option))
        {
            return SmartfloErrors.Refused(call, "duplicate_option", "The duplicate_option is invalid.");
        }

        var (what, leadId) = call.State.Smartflo.Add(list, input, option);
        call.Outcome = what == SmartfloAdded.Skipped ? CallOutcome.Duplicate : CallOutcome.Recorded;
        return what == SmartfloAdded.Skipped
            ? SmartfloAnswers.Success(call, "Lead already exists.", success: call.Options.Smartflo.SkipSucceeds)
            : SmartfloAnswers.Success(call, "Lead added successfully.", call.Options.Smartflo.LeadIdMember, leadId);
    }

    private static IResult UpdateLead(string id, SandboxCall call)
    {
        if (!call.TryReadObject(out var body))
        {
            return SmartfloErrors.Refused(call, "body", "The body must be a JSON object.");
        }

        const int Fields = SmartfloValidation.UpdateFields;
        if (!SmartfloValidation.TryReadLead(call, body.Value, Fields, UpdateMembers, isUpdate: true, out var input, out var error))
        {
            return SmartfloErrors.Refused(call, error.Field, error.Message);
        }

        return call.State.Smartflo.ForLead(list => list.Update(id, input, call.Now))
            ? SmartfloAnswers.Success(call, "Lead updated successfully.")
            : SmartfloErrors.Unknown(call, "lead");
    }

    private static IResult DeleteLead(string id, SandboxCall call) =>
        call.State.Smartflo.ForLead(list => list.Delete(id))
            ? SmartfloAnswers.Success(call, "Lead deleted successfully.")
            : SmartfloErrors.Unknown(call, "lead");

    private static IResult Lists(SandboxCall call) => Json.Answer(new JsonArray(
        [.. call.State.Smartflo.Lists.Select(static list => new JsonObject { ["id"] = IdNode(list), ["name"] = list.Name })]));

    private static IResult CreateList(SandboxCall call)
    {
        if (!call.TryReadObject(out var body) || body.Value.Text("name") is not { Length: > 0 } name)
        {
            return SmartfloErrors.Refused(call, "name", "The name is required.");
        }

        call.WarnOfUnknown(body.Value, ListMembers);
        if (!TryReadColumns(body.Value, out var columns))
        {
            return SmartfloErrors.Refused(call, "field", "The field must be an array of names.");
        }

        if (string.Equals(body.Value.Member("enable_outbound_based_skill")?.TextOrInteger(), "1", StringComparison.Ordinal)
            && body.Value.Member("skill_list_id") is null)
        {
            return SmartfloErrors.Refused(call, "skill_list_id", "The skill_list_id is required.");
        }

        var list = call.State.Smartflo.Create(name, columns);
        return SmartfloAnswers.Success(call, "List created successfully.", call.Options.Smartflo.ListIdMember, IdNode(list));
    }

    private static bool TryReadColumns(JsonElement body, out IReadOnlyList<string> columns)
    {
        columns = [];
        if (body.Member("field") is not { } field)
        {
            return true;
        }

        if (field.ValueKind != JsonValueKind.Array || field.EnumerateArray().Any(static name => name.ValueKind != JsonValueKind.String))
        {
            return false;
        }

        columns = [.. field.EnumerateArray().Select(static name => name.GetString()!)];
        return true;
    }

    private static JsonValue IdNode(SmartfloList list) =>
        long.TryParse(list.Id, out var number) ? JsonValue.Create(number) : JsonValue.Create(list.Id)!;
}
