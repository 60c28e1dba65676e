using LeadFunctions.Leads;

namespace LeadFunctions.Delivery.Messages;

/// <summary>References that share all but the place of the lead.</summary>
/// <param name="Partition">The partition.</param>
/// <param name="Batch">The batch.</param>
/// <param name="Destination">The destination.</param>
/// <param name="Attempt">Attempts recorded so far.</param>
/// <param name="Places">Places of the leads in the batch.</param>
/// <param name="MayHaveArrived">Whether an earlier run may have sent them.</param>
public sealed record DeliveryGroup(string Partition, string Batch, string Destination, int Attempt, IReadOnlyList<int> Places, bool MayHaveArrived = false)
{
    /// <summary>Groups references.</summary>
    public static IReadOnlyList<DeliveryGroup> Of(IEnumerable<DeliveryRef> references) =>
    [
        .. references
            .GroupBy(static reference => reference with { Lead = reference.Lead with { Index = 0 } }, static reference => reference.Lead.Index)
            .Select(static group => new DeliveryGroup(
                group.Key.Lead.Partition, group.Key.Lead.Batch, group.Key.Destination, group.Key.Attempt, [.. group], group.Key.MayHaveArrived)),
    ];

    /// <summary>The references.</summary>
    public IEnumerable<DeliveryRef> References() => Places.Select(place => new DeliveryRef(new LeadRef(Partition, Batch, place), Destination, Attempt, MayHaveArrived));
}
