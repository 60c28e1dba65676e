using LeadFunctions.Delivery.Messages;

namespace LeadFunctions.Delivery.Routing;

/// <summary>A stored lead's deliveries, as references for the providers' queues.</summary>
/// <param name="Deliveries">Queue and reference of each.</param>
/// <param name="MayBeQueued">Whether an earlier run of the same work may have put them there already.</param>
public sealed record RoutedLead(IReadOnlyList<(string Queue, DeliveryRef Reference)> Deliveries, bool MayBeQueued)
{
    /// <summary>A lead that is kept once already, or waits to be corrected.</summary>
    public static RoutedLead Nowhere { get; } = new([], MayBeQueued: false);
}
