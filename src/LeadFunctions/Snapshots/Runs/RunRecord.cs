namespace LeadFunctions.Snapshots.Runs;

/// <summary>One pull of one list.</summary>
public sealed record RunRecord
{
    /// <summary>The list's id.</summary>
    public required string List { get; init; }

    /// <summary>The run's id; later ones sort first.</summary>
    public required string Run { get; init; }

    /// <summary>Where it stands.</summary>
    public required RunOutcome Outcome { get; init; }

    /// <summary>Why it failed or was skipped; holds nothing of a person.</summary>
    public string? Words { get; init; }

    /// <summary>When its latest attempt began, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, UTC.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>The generation of the rows it wrote; 0 where it published none.</summary>
    public int Generation { get; init; }

    /// <summary>Rows of the list.</summary>
    public long Rows { get; init; }

    /// <summary>Rows that the list did not have before.</summary>
    public long Added { get; init; }

    /// <summary>Rows with other contents than before.</summary>
    public long Changed { get; init; }

    /// <summary>Rows that the list no longer has.</summary>
    public long Removed { get; init; }

    /// <summary>Rows that are as before.</summary>
    public long Unchanged { get; init; }

    /// <summary>Bytes of the answer.</summary>
    public long Bytes { get; init; }

    /// <summary>Storage operations.</summary>
    public long Operations { get; init; }

    /// <summary>Delivered leads that were not in the list after the configured number of runs.</summary>
    public long Missing { get; init; }

    /// <summary>Rows by code of <c>dial_status</c>.</summary>
    public IReadOnlyDictionary<string, long> DialStatuses { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Rows by code of <c>dialer_dial_status</c>.</summary>
    public IReadOnlyDictionary<string, long> DialerDialStatuses { get; init; } = new Dictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Whether nothing more happens.</summary>
    public bool IsFinished() => Outcome is RunOutcome.Succeeded or RunOutcome.Failed or RunOutcome.Skipped;
}
