using System.Text.Json;

namespace LeadFunctions.Sandbox;

/// <summary>
/// "Create Bulk Leads in Lead List" and "Get Status of Batch Lead Upload". Which lead is wrong is not told: the documentation names no
/// such answer, and a client has to find it by itself.
/// </summary>
internal static class SmartfloBulk
{
    private static readonly HashSet<string> BulkMembers = new(StringComparer.Ordinal) { "data", "duplicate_option", "skill_id" };

    // A lead within "data" is a "lead object" without further description: what a single lead may have besides its fields is taken too.
    private static readonly HashSet<string> LeadMembers = new(StringComparer.Ordinal) { "priority", "skill_id" };

    public static IResult Add(string id, SandboxCall call)
    {
        if (call.State.Smartflo.Find(id) is not { } list)
        {
            return SmartfloErrors.Unknown(call, "lead list");
        }

        if (!call.TryReadObject(out var body)
            || body.Value.Member("data") is not { ValueKind: JsonValueKind.Array } data
            || data.GetArrayLength() == 0)
        {
            return SmartfloErrors.Refused(call, "data", "The data is required.");
        }

        if (data.GetArrayLength() > call.Options.Smartflo.MaxBulkLeads)
        {
            return SmartfloErrors.Refused(call, "data", "The data has too many leads.");
        }

        foreach (var member in body.Value.EnumerateObject().Where(static m => !BulkMembers.Contains(m.Name)))
        {
            SmartfloValidation.Warn(call, member.Name);
        }

        if (!SmartfloValidation.TryReadDuplicateOption(call, body.Value, out var option))
        {
            return SmartfloErrors.Refused(call, "duplicate_option", "The duplicate_option is invalid.");
        }

        var leads = Read(call, list, data, body.Value.Text("skill_id"));
        var refused = leads.Count < data.GetArrayLength() && call.Options.Smartflo.BulkRefusesWhole;
        if (!refused)
        {
            var recorded = leads.Count(lead => call.State.Smartflo.Add(list, lead, option).What != SmartfloAdded.Skipped);
            call.Outcome = recorded > 0 ? CallOutcome.Recorded : CallOutcome.Duplicate;
        }

        return Answer(call, refused);
    }

    public static IResult Status(string id, SandboxCall call) => call.State.Smartflo.Batches.GetValueOrDefault(id) switch
    {
        null => SmartfloErrors.Unknown(call, "batch"),
        { } batch when batch.DoneAt > call.Now => SmartfloAnswers.Success(call, "Batch upload is in progress."),
        { Failed: true } => SmartfloAnswers.Success(call, "Batch upload failed.", success: false),
        _ => SmartfloAnswers.Success(call, "Batch upload completed successfully."),
    };

    private static List<SmartfloLeadInput> Read(SandboxCall call, SmartfloList list, JsonElement data, string? skillId)
    {
        var fields = Math.Max(SmartfloValidation.CreateFields, list.Columns.Count);
        var leads = new List<SmartfloLeadInput>(data.GetArrayLength());
        foreach (var item in data.EnumerateArray())
        {
            if (SmartfloValidation.TryReadLead(call, item, fields, LeadMembers, isUpdate: false, out var lead, out _))
            {
                leads.Add(lead with { SkillId = lead.SkillId ?? skillId });
            }
        }

        return leads;
    }

    private static IResult Answer(SandboxCall call, bool refused)
    {
        if (call.Options.Smartflo.BatchIdMember is not { } member)
        {
            return refused
                ? SmartfloErrors.Refused(call, "data", "The data has an invalid lead.")
                : SmartfloAnswers.Success(call, "Leads added successfully.");
        }

        // With a batch id the work is done later: the call itself succeeds, and the batch tells how it went.
        call.Outcome = refused ? CallOutcome.Refused : call.Outcome;
        var batchId = call.State.Smartflo.NewLeadId();
        call.State.Smartflo.Batches[batchId] = new SmartfloBatch(call.Now.AddSeconds(call.Options.Smartflo.BatchSeconds), refused);
        return SmartfloAnswers.Success(call, "Batch upload has started.", member, batchId);
    }
}
