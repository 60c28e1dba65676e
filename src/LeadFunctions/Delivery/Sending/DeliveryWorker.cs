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
    private readonly ConcurrentDictionary<(string LeadId, string Destination), Task<NextReference?>> _inFlight = new();

    /// <summary>Works off one message; when this returns, the message may be deleted.</summary>
    /// <param name="queueName">The queue it was on.</param>
    /// <param name="references">The references of the message.</param>
    /// <param name="repeated">Whether the message was received before: what it asks for may be done already, all or in part.</param>
    /// <param name="stopping">The host stops: nothing more is begun, what is under way is ended, the rest goes back on the queue.</param>
    public async Task RunAsync(string queueName, IReadOnlyList<DeliveryRef> references, bool repeated, CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(options.Value.Shift, time);
        using var shift = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        var work = await store.ReadAsync(repeated ? [.. references.Select(static reference => reference with { MayHaveArrived = true })] : references);
        var next = await Task.WhenAll(work.Select(pair => RunAsync(pair.Key, pair.Value, repeated, shift.Token)));
        await PutAsync(queueName, next.OfType<NextReference>());
        await alerter.FlushAsync();
    }

    private async Task<NextReference?> RunAsync(DeliveryRef reference, DeliveryWork work, bool repeated, CancellationToken shift)
    {
        var delivery = work.Record;
        if (delivery.State.IsTerminal())
        {
            return null;
        }

        if (delivery.Attempts > reference.Attempt)
        {
            // Whoever recorded that attempt also puts the next reference, unless it died in between; then it was with this message.
            return repeated
                ? Repeat(new NextReference(reference with { Attempt = delivery.Attempts }, Until(delivery.NextAt)))
                : null;
        }

        var own = new TaskCompletionSource<NextReference?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var key = (delivery.LeadId, delivery.Destination);
        var running = _inFlight.GetOrAdd(key, own.Task);
        if (running != own.Task)
        {
            // Under way here already, maybe with this very message, received again after its lease was lost: it must not be deleted before
            // what follows is durable.
            return await running is { } next ? Repeat(next) : null;
        }

        try
        {
            own.SetResult(await DeliverAsync(reference, work, shift));
        }
        catch (Exception exception)
        {
            own.SetException(exception);
        }
        finally
        {
            _inFlight.TryRemove(key, out _);
        }

        return await own.Task;
    }

    // What is also put by somebody else: its turn comes after the other's, and by then that one may be on its way.
    private NextReference Repeat(NextReference next) => new(next.Reference with { MayHaveArrived = true }, next.Delay + options.Value.RepeatDelay);

    private async Task<NextReference?> DeliverAsync(DeliveryRef reference, DeliveryWork work, CancellationToken shift)
    {
        var started = time.GetTimestamp();
        var mayHaveArrived = reference.MayHaveArrived || work.Record.MayHaveArrived;
        DeliveryOutcome outcome;
        try
        {
            shift.ThrowIfCancellationRequested();
            outcome = await deliverers.DeliverAsync(work, mayHaveArrived, shift);
        }
        catch (OperationCanceledException) when (shift.IsCancellationRequested)
        {
            await store.ListAsync(work.Record);
            return new NextReference(reference, TimeSpan.Zero);
        }

        var recorded = await recorder.RecordAsync(work.Record, outcome, time.GetElapsedTime(started));
        if (recorded.Delivery.State != DeliveryState.Retrying)
        {
            return null;
        }

        // Whoever recorded another try puts what follows as well, unless it died before.
        var next = new NextReference(reference with { Attempt = recorded.Delivery.Attempts, MayHaveArrived = mayHaveArrived }, Until(recorded.Delivery.NextAt));
        return recorded.ByOther ? Repeat(next) : next;
    }

    private Task PutAsync(string queueName, IEnumerable<NextReference> next) => Task.WhenAll(next
        .GroupBy(static entry => Math.Ceiling(entry.Delay.TotalSeconds))
        .Select(group => queue.SendAsync(queueName, [.. group.Select(static entry => entry.Reference)], TimeSpan.FromSeconds(group.Key))));

    private TimeSpan Until(DateTimeOffset? at) => at - time.GetUtcNow() is { } wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
}
