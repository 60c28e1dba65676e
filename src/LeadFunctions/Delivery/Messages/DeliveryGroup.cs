using LeadFunctions.Leads;

namespace LeadFunctions.Delivery.Messages;

/// <summary>References that share all but the place of the lead.</summary>
/// <param name="Source">The source.</param>
/// <param name="Batch">The batch.</param>
/// <param name="Destination">The destination.</param>
/// <param name="Attempt">Attempts recorded so far.</param>
/// <param name="Places">Places of the leads in the batch.</param>
public sealed record DeliveryGroup(string Source, string Batch, string Destination, int Attempt, IReadOnlyList<int> Places)
{
    /// <summary>Groups references.</summary>
    public static IReadOnlyList<DeliveryGroup> Of(IEnumerable<DeliveryRef> references) =>
    [
        .. references
            .GroupBy(static reference => (reference.Lead.Source, reference.Lead.Batch, reference.Destination, reference.Attempt))
            .Select(static group => new DeliveryGroup(
                group.Key.Source, group.Key.Batch, group.Key.Destination, group.Key.Attempt, [.. group.Select(static reference => reference.Lead.Index)])),
    ];

    /// <summary>The references.</summary>
    public IEnumerable<DeliveryRef> References() => Places.Select(place => new DeliveryRef(new LeadRef(Source, Batch, place), Destination, Attempt));
}
