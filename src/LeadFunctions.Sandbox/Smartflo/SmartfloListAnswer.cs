namespace LeadFunctions.Sandbox;

/// <summary>
/// "Fetch List of Leads in Lead List": one bare array, without paging, whatever its length. It is written row by row, so that the
/// longest list needs no more memory than a short one. <c>number</c> searches by phone (last ten digits).
/// </summary>
internal static class SmartfloListAnswer
{
    public static async Task WriteAsync(string id, SandboxCall call, CancellationToken cancellationToken)
    {
        if (call.State.Smartflo.Find(id) is not { } list)
        {
            await SmartfloErrors.Unknown(call, "lead list").ExecuteAsync(call.Context);
            return;
        }

        var number = call.Request.Query["number"].ToString();
        var rows = Rows(list).Where(row => number.Length == 0 || SmartfloPhone.Finds(number, row.Phone));
        await JsonArrayAnswer.WriteAsync(call.Context, rows, (writer, row) => row.Write(writer, list), cancellationToken);
    }

    private static IEnumerable<SmartfloRow> Rows(SmartfloList list)
    {
        IEnumerable<SmartfloRow> generated = list.Generated is { } rows ? rows.Enumerate() : [];
        return generated.Concat(list.Snapshot().OfType<SmartfloRow>());
    }
}
