using System.Collections.Concurrent;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Providers;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Operations.Replays;

/// <summary>
/// Works off replays: sets each delivery back to pending, and puts its reference on the provider's queue. Running it twice changes
/// nothing, and the message is there until both are done.
/// </summary>
public sealed class ReplayWorker(DeliveryStore store, ReplayRecorder recorder, DestinationRegistry destinations, DeliveryQueue queue, IOptions<DeliveryOptions> options)
{
    /// <summary>Works off one message; when this returns, the message may be deleted.</summary>
    /// <param name="message">The message.</param>
    /// <param name="repeated">Whether the message was received before: what it asks for may be done already, all or in part.</param>
    public async Task RunAsync(ReplaysMessage message, bool repeated)
    {
        var work = await store.ReadAsync([.. message.References()]);
        var now = new ConcurrentBag<DeliveryRef>();
        var again = new ConcurrentBag<DeliveryRef>();
        await Task.WhenAll(work.Select(async pair =>
        {
            var (reference, delivery) = (pair.Key, pair.Value.Record);
            if (!destinations.TryGet(reference.Destination, out _) || delivery.Attempts != reference.Attempt)
            {
                return;
            }

            if (delivery.ReplayedAt == message.At && delivery.State == DeliveryState.Pending)
            {
                again.Add(reference);
            }
            else if (await recorder.ReplayAsync(delivery, message.At, message.Force))
            {
                now.Add(reference);
            }
        }));
        await Task.WhenAll(ByQueue(now).Select(group => queue.SendAsync(group.Key, [.. group], TimeSpan.Zero)));

        // Done before as far as the row goes: the reference may be there, or not.
        await Task.WhenAll(ByQueue(repeated ? again : []).Select(group => queue.SendAsync(group.Key, [.. group], options.Value.RepeatDelay)));
    }

    private IEnumerable<IGrouping<string, DeliveryRef>> ByQueue(IEnumerable<DeliveryRef> references) =>
        references.GroupBy(reference => destinations.TryGet(reference.Destination, out var destination) ? destination.Provider.Queue : string.Empty, StringComparer.Ordinal);
}
