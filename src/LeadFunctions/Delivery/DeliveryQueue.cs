using System.Collections.Concurrent;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Storage;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Delivery;

/// <summary>
/// Puts references on the providers' queues. Those that are to be seen at once share messages under load. Two of the same reference that
/// do not know of each other would send a lead twice: where storage does not say whether one is there, the second is a repeat.
/// </summary>
public sealed class DeliveryQueue(MessageSender sender, IOptions<DeliveryOptions> options)
{
    private readonly ConcurrentDictionary<string, GroupCommit<DeliveryRef, bool>> _queues = new(StringComparer.Ordinal);

    /// <summary>Puts references; when this returns, they are durable.</summary>
    /// <param name="queue">The provider's queue.</param>
    /// <param name="references">The references.</param>
    /// <param name="delay">How long they stay hidden.</param>
    public async Task SendAsync(string queue, IReadOnlyList<DeliveryRef> references, TimeSpan delay)
    {
        if (delay <= TimeSpan.Zero)
        {
            var commit = _queues.GetOrAdd(queue, Create);
            await Task.WhenAll(references.Select(commit.AddAsync));
            return;
        }

        foreach (var chunk in Fit(references))
        {
            await PutAsync(queue, chunk, delay);
        }
    }

    private async Task PutAsync(string queue, IReadOnlyList<DeliveryRef> references, TimeSpan delay)
    {
        if (!await sender.TrySendOnceAsync(queue, DeliveriesMessage.Write(references), delay))
        {
            var repeats = references.Select(static reference => reference with { MayHaveArrived = true });
            await sender.SendAsync(queue, DeliveriesMessage.Write(repeats), delay + options.Value.RepeatDelay);
        }
    }

    private static IEnumerable<IReadOnlyList<DeliveryRef>> Fit(IReadOnlyList<DeliveryRef> references)
    {
        var chunk = new List<DeliveryRef>();
        var size = 0;
        foreach (var reference in references)
        {
            if (chunk.Count == DeliveriesMessage.MaxReferences || size + Size(reference) > MessageSender.MaxBytes)
            {
                yield return chunk;
                (chunk, size) = ([], 0);
            }

            chunk.Add(reference);
            size += Size(reference);
        }

        if (chunk.Count > 0)
        {
            yield return chunk;
        }
    }

    // References to leads of one batch stand beside each other and shrink to their places; this is what one takes at worst.
    private static int Size(DeliveryRef reference) => 100 + reference.Lead.Partition.Length + reference.Lead.Batch.Length + reference.Destination.Length;

    private GroupCommit<DeliveryRef, bool> Create(string queue) => new(
        DeliveriesMessage.MaxReferences,
        MessageSender.MaxBytes,
        Size,
        async references =>
        {
            await PutAsync(queue, references, TimeSpan.Zero);
            return [.. Enumerable.Repeat(element: true, references.Count)];
        });
}
