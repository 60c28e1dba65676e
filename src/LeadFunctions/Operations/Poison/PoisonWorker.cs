using LeadFunctions.Alerts;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Operations.Poison;

/// <summary>
/// Takes messages that the host gave up on: puts them back on their queue, each lead and delivery alone and never to expire, and
/// after some rounds holds the deliveries and records what else there is.
/// </summary>
public sealed partial class PoisonWorker(
    PoisonKeeper keeper, MessageSender sender, PoisonStore store, DeliveryHolder holder, Alerter alerter, IOptions<PoisonOptions> options, ILogger<PoisonWorker> logger)
{
    private const double Growth = 10;

    /// <summary>Takes one message; when this returns, what it asks for is durable elsewhere.</summary>
    /// <param name="queue">The queue it was on before the host gave up.</param>
    /// <param name="body">The message as the host copied it.</param>
    public Task RunAsync(string queue, BinaryData body) => keeper.TakeAsync(queue, body, () => TakeAsync(queue, body));

    private async Task TakeAsync(string queue, BinaryData body)
    {
        if (MessageRound.Read(body) is not { } round || Split(queue, body) is not { } parts)
        {
            Log.Unreadable(logger, queue);
            await RecordAsync(queue, body, "The message cannot be read.");
        }
        else if (round < options.Value.Rounds)
        {
            Log.PutBack(logger, parts.Count, queue, round + 1);
            var wait = options.Value.Delay * Math.Pow(Growth, round);
            wait = wait < MessageSender.MaxDelay ? wait : MessageSender.MaxDelay;
            await Task.WhenAll(parts.Select(part => sender.SendAsync(queue, MessageRound.Write(part, round + 1), wait)));
        }
        else
        {
            Log.GivenUp(logger, parts.Count, queue);
            await Task.WhenAll(parts.Select(part => GiveUpAsync(queue, part)));
        }

        await alerter.FlushAsync();
    }

    private async Task GiveUpAsync(string queue, BinaryData part)
    {
        if (queue is QueueNames.Leads or QueueNames.Replays || !await TryHoldAsync(queue, part))
        {
            await RecordAsync(queue, part, "The message could not be processed.");
        }
    }

    private async Task RecordAsync(string queue, BinaryData message, string why)
    {
        await store.RecordAsync(queue, message, why);
        alerter.Report(AlertSubject.Queue(queue), AlertKind.Poisoned);
    }

    private async Task<bool> TryHoldAsync(string queue, BinaryData part)
    {
        try
        {
            await Task.WhenAll(DeliveriesMessage.Read(part).Select(holder.HoldAsync));
            return true;
        }
#pragma warning disable CA1031 // Where a row is to blame, it will not hold another time either: recorded, a person sees it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotHeld(logger, queue, exception);
            return false;
        }
    }

    private static IReadOnlyList<BinaryData>? Split(string queue, BinaryData body)
    {
        try
        {
            return MessageParts.Split(queue, body);
        }
#pragma warning disable CA1031 // Nothing is called here: whatever goes wrong, the message is to blame.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The host gave up on {Count} parts of a message of {Queue}; they are put back for round {Round}.")]
        public static partial void PutBack(ILogger logger, int count, string queue, int round);

        [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "{Count} parts of a message of {Queue} could not be processed and wait for a person.")]
        public static partial void GivenUp(ILogger logger, int count, string queue);

        [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "A message of {Queue} cannot be read; it is recorded and waits for a person.")]
        public static partial void Unreadable(ILogger logger, string queue);

        [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "Deliveries of a message of {Queue} could not be held; the message is recorded and waits for a person.")]
        public static partial void NotHeld(ILogger logger, string queue, Exception exception);
    }
}
