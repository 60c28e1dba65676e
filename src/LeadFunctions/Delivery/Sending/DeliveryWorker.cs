using System.Collections.Concurrent;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Delivery.Messages;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Delivery.Sending;

/// <summary>Works off a message of references: read, send, record, and put what is to be tried again on the queue.</summary>
public sealed class DeliveryWorker(
    DeliveryStore store, SenderPool senders, DeliveryRecorder recorder, DeliveryQueue queue, TimeProvider time, IOptions<DeliveryOptions> options)
{
    private readonly ConcurrentDictionary<(string, string), bool> _inFlight = new();

    /// <summary>Works off one message; when this returns, the message may be deleted.</summary>
    /// <param name="queueName">The queue it was on.</param>
    /// <param name="references">The references of the message.</param>
    /// <param name="repeated">Whether the message was received before: what it asks for may be done already, all or in part.</param>
    /// <param name="stopping">The host stops: nothing more is begun, what is under way is ended, the rest goes back on the queue.</param>
    public async Task RunAsync(string queueName, IReadOnlyList<DeliveryRef> references, bool repeated, CancellationToken stopping)
    {
        var work = await store.ReadAsync(references);
        var now = new ConcurrentBag<DeliveryRef>();
        var later = new ConcurrentBag<(DeliveryRef Reference, TimeSpan Delay)>();
        await Task.WhenAll(work.Select(async pair =>
        {
            var (reference, delivery) = (pair.Key, pair.Value.Record);
            if (delivery.State.IsTerminal())
            {
                return;
            }

            if (delivery.Attempts > reference.Attempt)
            {
                // Whoever recorded that attempt also puts the next reference, unless it died in between; then it was with this message.
                if (repeated)
                {
                    later.Add((reference with { Attempt = delivery.Attempts }, Until(delivery.NextAt) + options.Value.RepeatDelay));
                }

                return;
            }

            await DeliverAsync(pair.Value, reference, now, later, stopping);
        }));
        await queue.SendAsync(queueName, [.. now]);
        await Task.WhenAll(later
            .GroupBy(static entry => Math.Ceiling(entry.Delay.TotalSeconds))
            .Select(group => queue.SendAsync(queueName, [.. group.Select(static entry => entry.Reference)], TimeSpan.FromSeconds(group.Key))));
    }

    private async Task DeliverAsync(
        DeliveryWork work, DeliveryRef reference, ConcurrentBag<DeliveryRef> now, ConcurrentBag<(DeliveryRef Reference, TimeSpan Delay)> later, CancellationToken stopping)
    {
        // A second reference to what is under way here is void: the first one's message is there until it is done.
        var key = (work.Record.LeadId, work.Record.Destination);
        if (!_inFlight.TryAdd(key, true))
        {
            return;
        }

        try
        {
            var started = time.GetTimestamp();
            var outcome = await senders.SendAsync(work, stopping);
            var recorded = await recorder.RecordAsync(work.Record, outcome, senders.OnAmbiguous(work.Record.Destination), time.GetElapsedTime(started));
            if (recorded.State == DeliveryState.Retrying)
            {
                later.Add((reference with { Attempt = recorded.Attempts }, Until(recorded.NextAt)));
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            now.Add(reference);
        }
        finally
        {
            _inFlight.TryRemove(key, out _);
        }
    }

    private TimeSpan Until(DateTimeOffset? at) => at - time.GetUtcNow() is { } wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
}
