using LeadFunctions.Snapshots.Parsing;

namespace LeadFunctions.Snapshots.Pulling;

/// <summary>What a run counts while rows come in.</summary>
public sealed class RunTally
{
    private const int MaxCodes = 500;
    private const int MaxCodeLength = 20;

    private readonly Dictionary<string, long> _dialStatuses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _dialerDialStatuses = new(StringComparer.Ordinal);

    /// <summary>Rows of the list.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows that the list did not have before.</summary>
    public long Added { get; set; }

    /// <summary>Rows that the list no longer has.</summary>
    public long Removed { get; set; }

    /// <summary>Rows by code of <c>dial_status</c>; rows without one are under <c>none</c>.</summary>
    public IReadOnlyDictionary<string, long> DialStatuses => _dialStatuses;

    /// <summary>Rows by code of <c>dialer_dial_status</c>; rows without one are under <c>none</c>.</summary>
    public IReadOnlyDictionary<string, long> DialerDialStatuses => _dialerDialStatuses;

    /// <summary>Counts a row.</summary>
    public void Count(ListRow row)
    {
        Rows++;
        Count(_dialStatuses, row.DialStatus);
        Count(_dialerDialStatuses, row.DialerDialStatus);
    }

    // Codes that cannot be such do not blow up the run's row.
    private static void Count(Dictionary<string, long> counts, string? code)
    {
        var name = code is null ? "none" : code.Length > MaxCodeLength || (counts.Count >= MaxCodes && !counts.ContainsKey(code)) ? "other" : code;
        counts[name] = counts.GetValueOrDefault(name) + 1;
    }
}
