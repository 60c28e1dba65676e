using System.Collections.Concurrent;
using LeadFunctions.Alerts;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Delivery.Messages;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Delivery.Sending;

/// <summary>Works off a message of references: read, send, record, and put what is to be tried again on the queue.</summary>
public sealed class DeliveryWorker(
    DeliveryStore store, DelivererPool deliverers, DeliveryRecorder recorder, DeliveryQueue queue, Alerter alerter, TimeProvider time, IOptions<DeliveryOptions> options)
{
    private readonly ConcurrentDictionary<(string LeadId, string Destination), bool> _inFlight = new();

    /// <summary>Works off one message; when this returns, the message may be deleted.</summary>
    /// <param name="queueName">The queue it was on.</param>
    /// <param name="references">The references of the message.</param>
    /// <param name="repeated">Whether the message was received before: what it asks for may be done already, all or in part.</param>
    /// <param name="stopping">The host stops: nothing more is begun, what is under way is ended, the rest goes back on the queue.</param>
    public async Task RunAsync(string queueName, IReadOnlyList<DeliveryRef> references, bool repeated, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(options.Value.Shift, time);
        using var shift = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        var work = await store.ReadAsync(references);
        var next = await Task.WhenAll(work.Select(pair => RunAsync(pair.Key with { MayHaveArrived = pair.Key.MayHaveArrived || repeated }, pair.Value, shift.Token)));
        await PutAsync(queueName, next.OfType<NextReference>());
        await alerter.FlushAsync(stopping);
    }

    private async Task<NextReference?> RunAsync(DeliveryRef reference, DeliveryWork work, CancellationToken shift)
    {
        var delivery = work.Record;
        if (delivery.State.IsTerminal())
        {
            return null;
        }

        if (delivery.Attempts > reference.Attempt)
        {
            // Whoever recorded that attempt also puts the next reference, unless it died in between; then it was with this message.
            return reference.MayHaveArrived
                ? new NextReference(reference with { Attempt = delivery.Attempts, MayHaveArrived = false }, Until(delivery.NextAt) + options.Value.RepeatDelay)
                : null;
        }

        // A second reference to what is under way here is void: the first one's message is there until it is done.
        var key = (delivery.LeadId, delivery.Destination);
        if (!_inFlight.TryAdd(key, true))
        {
            return null;
        }

        try
        {
            return await DeliverAsync(reference, work, shift);
        }
        finally
        {
            _inFlight.TryRemove(key, out _);
        }
    }

    private async Task<NextReference?> DeliverAsync(DeliveryRef reference, DeliveryWork work, CancellationToken shift)
    {
        var started = time.GetTimestamp();
        DeliveryOutcome outcome;
        try
        {
            shift.ThrowIfCancellationRequested();
            outcome = await deliverers.DeliverAsync(work, reference.MayHaveArrived || work.Record.MayHaveArrived, shift);
        }
        catch (OperationCanceledException) when (shift.IsCancellationRequested)
        {
            return new NextReference(reference, TimeSpan.Zero);
        }

        var recorded = await recorder.RecordAsync(work.Record, outcome, time.GetElapsedTime(started));
        return recorded.State == DeliveryState.Retrying ? new NextReference(reference with { Attempt = recorded.Attempts, MayHaveArrived = false }, Until(recorded.NextAt)) : null;
    }

    private Task PutAsync(string queueName, IEnumerable<NextReference> next) => Task.WhenAll(next
        .GroupBy(static entry => Math.Ceiling(entry.Delay.TotalSeconds))
        .Select(group => queue.SendAsync(queueName, [.. group.Select(static entry => entry.Reference)], TimeSpan.FromSeconds(group.Key))));

    private TimeSpan Until(DateTimeOffset? at) => at - time.GetUtcNow() is { } wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
}
