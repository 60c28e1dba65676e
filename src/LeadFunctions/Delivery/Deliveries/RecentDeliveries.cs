using System.Collections.Concurrent;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Leads;

namespace LeadFunctions.Delivery.Deliveries;

/// <summary>
/// Deliveries that this process has just stored. Its own delivery functions mostly get to them within moments and need not read
/// them again; on other instances they are read. Whatever changed meanwhile shows when the attempt is recorded.
/// </summary>
public sealed class RecentDeliveries(TimeProvider time)
{
    private const int MaxEntries = 5000;

    private static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<(LeadRef Lead, string Destination), (DeliveryWork Work, long Stored)> _entries = new();
    private readonly ConcurrentQueue<(LeadRef Lead, string Destination)> _order = new();

    /// <summary>Remembers a delivery as it was just stored; the oldest are forgotten.</summary>
    public void Add(DeliveryWork work)
    {
        var key = (work.Record.Lead, work.Record.Destination);
        _entries[key] = (work, time.GetTimestamp());
        _order.Enqueue(key);
        while (_order.Count > MaxEntries && _order.TryDequeue(out var oldest))
        {
            _entries.TryRemove(oldest, out _);
        }
    }

    /// <summary>Forgets a delivery that somebody changed.</summary>
    public void Forget(LeadRef lead, string destination) => _entries.TryRemove((lead, destination), out _);

    /// <summary>Gives a delivery once, if it was stored moments ago and is as the reference says.</summary>
    public DeliveryWork? Take(DeliveryRef reference) =>
        _entries.TryRemove((reference.Lead, reference.Destination), out var entry)
        && entry.Work.Record.Attempts == reference.Attempt
        && time.GetElapsedTime(entry.Stored) < MaxAge
            ? entry.Work
            : null;
}
