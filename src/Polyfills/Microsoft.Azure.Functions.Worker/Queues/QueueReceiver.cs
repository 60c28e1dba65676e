using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Takes batches from a queue. A queue that is missing, or cannot be reached, is as good as empty.</summary>
internal sealed partial class QueueReceiver(QueueClient receiving, QueueClient completing, int batchSize, TimeSpan lease, ILogger logger)
{
    private bool _unreachable;

    public async Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            QueueMessage[] messages = await receiving.ReceiveMessagesAsync(batchSize, lease, cancellationToken);
            Reached();
            return Array.ConvertAll(messages, message => new ReceivedMessage(completing, message));
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            Reached();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops.
        }
#pragma warning disable CA1031 // Whatever keeps storage away, it may come back.
        catch (Exception e)
#pragma warning restore CA1031
        {
            NotReached(e);
        }

        return [];
    }

    private void Reached()
    {
        if (_unreachable)
        {
            _unreachable = false;
            LogReachable(receiving.Name);
        }
    }

    private void NotReached(Exception exception)
    {
        if (!_unreachable)
        {
            _unreachable = true;
            LogUnreachable(exception, receiving.Name);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Queue '{Queue}' cannot be read; trying again until it can.")]
    private partial void LogUnreachable(Exception exception, string queue);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "Queue '{Queue}' can be read again.")]
    private partial void LogReachable(string queue);
}
