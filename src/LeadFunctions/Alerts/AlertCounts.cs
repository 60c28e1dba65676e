namespace LeadFunctions.Alerts;

/// <summary>What happened to one subject in this process and is neither told nor kept yet.</summary>
public sealed class AlertCounts
{
    private readonly Lock _lock = new();
    private AlertTally _tally = AlertTally.None;

    /// <summary>Whether anything happened.</summary>
    public bool HasAny
    {
        get
        {
            lock (_lock)
            {
                return !_tally.IsEmpty;
            }
        }
    }

    /// <summary>Counts more.</summary>
    public void Add(AlertTally more)
    {
        lock (_lock)
        {
            _tally = _tally.With(more);
        }
    }

    /// <summary>What there is, and starts anew.</summary>
    public AlertTally Take()
    {
        lock (_lock)
        {
            var taken = _tally;
            _tally = AlertTally.None;
            return taken;
        }
    }
}
