using Azure.Data.Tables;

namespace LeadFunctions.Alerts;

/// <summary>A subject's row in the table of alerts: when the last one went, and what was held back since.</summary>
/// <param name="Subject">See <see cref="AlertSubject"/>.</param>
/// <param name="SentAt">When the last alert went, UTC.</param>
/// <param name="HeldBack">What no alert has told yet.</param>
public sealed record AlertRow(string Subject, DateTimeOffset SentAt, AlertTally HeldBack)
{
    /// <summary>The partition of all rows.</summary>
    public const string Partition = "alert";

    private const string SentAtColumn = "SentAt";
    private const string SinceColumn = "Since";

    /// <summary>Reads a row.</summary>
    public static AlertRow Read(TableEntity row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var counts = Enum.GetValues<AlertKind>().Where(kind => row.ContainsKey(kind.ToString())).ToDictionary(static kind => kind, kind => row.GetInt32(kind.ToString())!.Value);
        var heldBack = counts.Count == 0 ? AlertTally.None : new AlertTally(counts, row.GetDateTimeOffset(SinceColumn)!.Value);
        return new AlertRow(row.RowKey, row.GetDateTimeOffset(SentAtColumn)!.Value, heldBack);
    }

    /// <summary>Writes a row.</summary>
    public TableEntity Create()
    {
        var row = new TableEntity(Partition, Subject) { [SentAtColumn] = SentAt };
        foreach (var (kind, count) in HeldBack.Counts)
        {
            row[kind.ToString()] = count;
            row[SinceColumn] = HeldBack.Since;
        }

        return row;
    }
}
