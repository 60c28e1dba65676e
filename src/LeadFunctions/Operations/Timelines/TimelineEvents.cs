using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Leads;
using LeadFunctions.Operations.Finding;

namespace LeadFunctions.Operations.Timelines;

/// <summary>Puts what happened to a lead in order.</summary>
public static class TimelineEvents
{
    /// <summary>The events of a lead, oldest first.</summary>
    public static IReadOnlyList<TimelineEntry> Of(StoredLead lead)
    {
        var events = new List<TimelineEntry>
        {
            new(lead.ReceivedAt, TimelineEvent.Received),
            new(LeadRow.ReadRoutedAt(lead.Row), lead.Row.GetBoolean(LeadRow.IsUnrouted) is true ? TimelineEvent.Unrouted : TimelineEvent.Routed),
        };
        events.AddRange(lead.Deliveries.SelectMany(Of).OrderBy(static entry => entry.At));
        if (LeadRow.ReadErasedAt(lead.Row) is { } erased)
        {
            events.Add(new(erased, TimelineEvent.Erased));
        }

        return [.. events.Where(static entry => entry.Event != TimelineEvent.NextTry), .. events.Where(static entry => entry.Event == TimelineEvent.NextTry)];
    }

    private static IEnumerable<TimelineEntry> Of(DeliveryRecord delivery)
    {
        foreach (var attempt in delivery.History)
        {
            yield return new(attempt.At, TimelineEvent.Attempt)
            {
                Destination = delivery.Destination,
                Outcome = attempt.Outcome,
                Status = attempt.Status,
                Words = attempt.Words,
                Milliseconds = attempt.Milliseconds,
            };
        }

        if (delivery.ReplayedAt is { } replayed)
        {
            yield return new(replayed, TimelineEvent.Replayed) { Destination = delivery.Destination, Words = delivery.Forced ? "forced" : null };
        }

        if (delivery.NextAt is { } next)
        {
            yield return new(next, TimelineEvent.NextTry) { Destination = delivery.Destination };
        }
    }
}
