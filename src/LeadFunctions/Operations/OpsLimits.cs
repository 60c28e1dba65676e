namespace LeadFunctions.Operations;

/// <summary>Every limit of the operators' routes.</summary>
public static class OpsLimits
{
    /// <summary>Entries of a page, unless a request says otherwise.</summary>
    public const int PageSize = 50;

    /// <summary>Entries of a page, at most.</summary>
    public const int MaxPageSize = 200;

    /// <summary>Deliveries that one request replays, unless it says otherwise.</summary>
    public const int ReplayLimit = 1000;

    /// <summary>Deliveries that one request replays, at most.</summary>
    public const int MaxReplayLimit = 10_000;

    /// <summary>Deliveries that a replay by filter names of those it leaves as they are.</summary>
    public const int MaxRefusedShown = 200;

    /// <summary>Ids in one request, at most.</summary>
    public const int MaxIds = 1000;

    /// <summary>Body of an operator's request in bytes, at most.</summary>
    public const int MaxBodyBytes = 256 * 1024;

    /// <summary>Messages that could not be processed, shown with the failures.</summary>
    public const int MaxPoisonShown = 100;

    /// <summary>Leads that a balance names for each difference.</summary>
    public const int MaxNamedDifferences = 20;

    /// <summary>How far back searches go, unless a request says otherwise.</summary>
    public static readonly TimeSpan SearchBack = TimeSpan.FromDays(30);

    /// <summary>
    /// How much later than it was received a lead may be put on its batch: a put waits for the one before it, and storage calls are
    /// repeated.
    /// </summary>
    public static readonly TimeSpan ReceivedToBatch = TimeSpan.FromMinutes(10);
}
