namespace LeadFunctions.Operations.Replays;

/// <summary>How a replay goes about it.</summary>
/// <param name="Force">Whether a person insists: what was sent is sent again, and so is what was sent with another lead.</param>
/// <param name="Skip">Steps to pass over.</param>
public sealed record ReplayTerms(bool Force, IReadOnlyList<ReplaySkip>? Skip)
{
    /// <summary>Whether a step is passed over.</summary>
    public bool Skips(ReplaySkip step) => Skip?.Contains(step) is true;
}
