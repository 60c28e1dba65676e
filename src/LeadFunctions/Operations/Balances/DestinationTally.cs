using LeadFunctions.Delivery;

namespace LeadFunctions.Operations.Balances;

/// <summary>Counts the deliveries of a source to one destination.</summary>
/// <param name="destination">The destination.</param>
public sealed class DestinationTally(string destination)
{
    private readonly Dictionary<DeliveryState, int> _states = [];
    private readonly List<string> _missing = [];
    private int _missingCount;

    /// <summary>Counts a delivery.</summary>
    public void Count(DeliveryState state) => _states[state] = Of(state) + 1;

    /// <summary>Counts a lead that has no delivery there.</summary>
    public void CountMissing(string leadId)
    {
        _missingCount++;
        if (_missing.Count < OpsLimits.MaxNamedDifferences)
        {
            _missing.Add(leadId);
        }
    }

    /// <summary>The counts.</summary>
    public DestinationBalance ToBalance() => new(
        destination,
        _states.Values.Sum() + _missingCount,
        Of(DeliveryState.Delivered),
        Of(DeliveryState.Duplicate),
        Of(DeliveryState.Rejected),
        Of(DeliveryState.Exhausted),
        Of(DeliveryState.Held),
        Of(DeliveryState.Pending),
        Of(DeliveryState.Retrying),
        _missingCount,
        _missing);

    private int Of(DeliveryState state) => _states.GetValueOrDefault(state);
}
