namespace LeadFunctions.Sandbox;

/// <summary>How many calls a provider got, by outcome.</summary>
internal sealed class CallCounts
{
    private readonly long[] _outcomes = new long[Enum.GetValues<CallOutcome>().Length];
    private long _calls;

    /// <summary>All calls, also those whose connection a fault dropped unseen.</summary>
    public long Calls => Volatile.Read(ref _calls);

    public long Of(CallOutcome outcome) => Volatile.Read(ref _outcomes[(int)outcome]);

    public void Arrive() => Interlocked.Increment(ref _calls);

    public void Finish(CallOutcome outcome) => Interlocked.Increment(ref _outcomes[(int)outcome]);
}
