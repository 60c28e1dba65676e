namespace LeadFunctions.Snapshots.Reading;

/// <summary>A list at one time.</summary>
/// <param name="Run">The run.</param>
/// <param name="At">When it ended, UTC.</param>
/// <param name="Rows">Rows of the list.</param>
/// <param name="DialStatuses">Rows by code of <c>dial_status</c>.</param>
/// <param name="DialerDialStatuses">Rows by code of <c>dialer_dial_status</c>.</param>
public sealed record SummaryPoint(
    string Run, DateTimeOffset At, long Rows, IReadOnlyDictionary<string, long> DialStatuses, IReadOnlyDictionary<string, long> DialerDialStatuses);
