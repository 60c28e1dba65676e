using Azure;
using Azure.Storage.Queues;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Telemetry;

/// <summary>Measures what waits, on the queues and for its next try.</summary>
public sealed partial class BacklogMeter(QueueServiceClient queues, WaitingList waiting, LeadMetrics metrics, TimeProvider time, ILogger<BacklogMeter> logger)
{
    /// <summary>Measures: one storage operation for each queue, one or two more where something waits, and one for each source.</summary>
    public async Task MeasureAsync(CancellationToken cancellationToken)
    {
        var measured = await Task.WhenAll(QueueNames.All.Select(queue => MeasureAsync(queue, cancellationToken)));
        var oldest = measured.Select(static queue => queue.Oldest).Append(await waiting.FindOldestAsync(cancellationToken)).Min();
        var now = time.GetUtcNow();
        var backlog = new Backlog(
            measured.ToDictionary(static queue => queue.Name, static queue => queue.Messages, StringComparer.Ordinal),
            oldest is { } since && since < now ? now - since : TimeSpan.Zero);
        metrics.Measured(backlog);
        var messages = backlog.Queues.Values.Sum();
        var seconds = (long)backlog.OldestAge.TotalSeconds;
        Log.Measured(logger, messages, seconds);
    }

    private async Task<(string Name, long Messages, DateTimeOffset? Oldest)> MeasureAsync(string name, CancellationToken cancellationToken)
    {
        var queue = queues.GetQueueClient(name);
        try
        {
            var messages = (await queue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
            var first = messages == 0 ? null : (await queue.PeekMessageAsync(cancellationToken)).Value;
            return (name, messages, first?.InsertedOn);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return (name, 0, null);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Backlog: {Messages} messages, the oldest undelivered lead is {OldestSeconds} s old.")]
        public static partial void Measured(ILogger logger, long messages, long oldestSeconds);
    }
}
