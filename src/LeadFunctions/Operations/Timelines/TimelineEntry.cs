using LeadFunctions.Delivery;

namespace LeadFunctions.Operations.Timelines;

/// <summary>One thing that happened to a lead, or that will.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Event">What.</param>
public sealed record TimelineEntry(DateTimeOffset At, TimelineEvent Event)
{
    /// <summary>Which delivery it is about.</summary>
    public string? Destination { get; init; }

    /// <summary>What an attempt came to.</summary>
    public OutcomeKind? Outcome { get; init; }

    /// <summary>HTTP status of the answer to an attempt.</summary>
    public int? Status { get; init; }

    /// <summary>The provider's words or ours.</summary>
    public string? Words { get; init; }

    /// <summary>How long an attempt took.</summary>
    public long? Milliseconds { get; init; }
}
