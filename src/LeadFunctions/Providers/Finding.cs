using LeadFunctions.Delivery;

namespace LeadFunctions.Providers;

/// <summary>What came of asking a provider whether a lead that was sent has arrived.</summary>
/// <param name="Arrival">What it said; <see cref="Arrival.Unknown"/> where it did not answer.</param>
public sealed record Finding(Arrival Arrival)
{
    /// <summary>Why it could not be asked just now: it may be able to tell later.</summary>
    public DeliveryOutcome? Failure { get; init; }
}
