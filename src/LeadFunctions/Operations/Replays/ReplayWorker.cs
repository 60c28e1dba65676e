using System.Collections.Concurrent;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Leads;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Providers;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Operations.Replays;

/// <summary>
/// Works off replays: sets each delivery back to pending, and puts its reference on the provider's queue. Running it twice changes
/// nothing, and the message is there until both are done.
/// </summary>
public sealed class ReplayWorker(LeadStore leads, ReplayRecorder recorder, DestinationRegistry destinations, DeliveryQueue queue, IOptions<DeliveryOptions> options)
{
    /// <summary>Works off one message; when this returns, the message may be deleted.</summary>
    /// <param name="message">The message.</param>
    /// <param name="repeated">Whether the message was received before: what it asks for may be done already, all or in part.</param>
    public async Task RunAsync(ReplaysMessage message, bool repeated)
    {
        var references = message.References().Distinct().Where(reference => destinations.TryGet(reference.Destination, out _)).ToList();
        var found = await leads.ReadAsync([.. references.Select(static reference => reference.Lead).Distinct()], areAdjacent: false, CancellationToken.None);
        var steps = new ConcurrentDictionary<DeliveryRef, ReplayStep>();

        // Of several with the same content one is sent: the newest, as it is the first in turn.
        var twins = references
            .Where(reference => found.TryGetValue(reference.Lead, out var lead) && lead.Lead is not null)
            .GroupBy(reference => (reference.Destination, reference.Lead.Source, found[reference.Lead].Lead!.ReadCurrentId().Key));
        await Task.WhenAll(twins.Select(async group =>
        {
            foreach (var reference in group.OrderBy(static reference => LeadKeys.Lead(reference.Lead), StringComparer.Ordinal))
            {
                steps[reference] = await recorder.ReplayAsync(found[reference.Lead], reference, message.At, message.Force);
            }
        }));
        await SendAsync(steps, ReplayStep.Send, mayHaveArrived: false, TimeSpan.Zero);

        // Done before as far as the row goes: the reference may be there, and at work, or not.
        await (repeated ? SendAsync(steps, ReplayStep.SendAgain, mayHaveArrived: !message.Force, options.Value.RepeatDelay) : Task.CompletedTask);
    }

    private Task SendAsync(IEnumerable<KeyValuePair<DeliveryRef, ReplayStep>> steps, ReplayStep step, bool mayHaveArrived, TimeSpan delay) => Task.WhenAll(steps
        .Where(pair => pair.Value == step)
        .Select(pair => pair.Key with { Attempt = Math.Max(pair.Key.Attempt, 0), MayHaveArrived = mayHaveArrived })
        .GroupBy(reference => destinations.TryGet(reference.Destination, out var destination) ? destination.Provider.Queue : string.Empty, StringComparer.Ordinal)
        .Select(group => queue.SendAsync(group.Key, [.. group], delay)));
}
