using LeadFunctions.Leads;

namespace LeadFunctions.Snapshots.Runs;

/// <summary>
/// Keys of the <c>snapshotruns</c> table. The partition is the list: <c>head</c> is the list itself, <c>r-{run}</c> a run. They are
/// in one partition so that a run ends in the same write that shows its rows.
/// </summary>
public static class RunKeys
{
    /// <summary>The list.</summary>
    public const string Head = "head";

    /// <summary>Every run, latest first.</summary>
    public static RowRange Runs { get; } = RowRange.Prefix("r-");

    /// <summary>A run.</summary>
    public static string Run(string run) => $"r-{run}";

    /// <summary>Runs before one.</summary>
    public static RowRange After(string run) => new($"r-{run}!", Runs.To);

    /// <summary>Runs that were asked for before a time.</summary>
    public static RowRange Before(DateTimeOffset time) => new($"r-{BatchId.Prefix(time)}", Runs.To);
}
