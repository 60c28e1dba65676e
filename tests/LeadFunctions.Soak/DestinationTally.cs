using LeadFunctions.Delivery;
using LeadFunctions.Soak.Audit;

namespace LeadFunctions.Soak;

/// <summary>What became of the deliveries to one destination.</summary>
/// <param name="Destination">The destination.</param>
/// <param name="States">Deliveries by state.</param>
/// <param name="Doubles">Leads that the provider got more than once, by reason.</param>
/// <param name="Calls">Calls that the provider answered.</param>
public sealed record DestinationTally(
    string Destination, IReadOnlyDictionary<DeliveryState, int> States, IReadOnlyDictionary<DoubleReason, int> Doubles, int Calls)
{
    /// <summary>Deliveries in a state.</summary>
    public int In(DeliveryState state) => States.GetValueOrDefault(state);

    /// <inheritdoc />
    public override string ToString()
    {
        var doubles = string.Join(", ", Doubles.OrderBy(static entry => entry.Key).Select(static entry => $"{entry.Value} {entry.Key}"));
        return $"{Destination,-10}{In(DeliveryState.Delivered) + In(DeliveryState.Duplicate),10}{In(DeliveryState.Rejected),10}"
            + $"{In(DeliveryState.Exhausted),11}{In(DeliveryState.Held),6}{Calls,8}{Doubles.Values.Sum(),12}  {doubles}";
    }
}
