using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Runs a function for one message, then deletes it, lets it come back, or moves it to the poison queue.</summary>
internal sealed partial class QueueMessageProcessor(
    FunctionDescriptor function,
    PoisonQueue? poison,
    BackgroundInvoker invoker,
    QueueOptions options,
    TimeSpan lease,
    TimeProvider time,
    ILogger logger)
{
    /// <summary>Does not fail: a message that cannot be completed comes back by itself.</summary>
    /// <param name="message">The message.</param>
    /// <param name="received">Completes when a stopping host has ended its last receive.</param>
    /// <param name="stopping">Cancelled when the host stops.</param>
    public async Task ProcessAsync(ReceivedMessage message, Task received, CancellationToken stopping)
    {
        try
        {
            if (stopping.IsCancellationRequested)
            {
                // Received as the host stopped, not begun: the next host takes it at once.
                await ReleaseAsync(message, TimeSpan.Zero, received, stopping);
            }
            else if (message.Message.DequeueCount > options.MaxDequeueCount)
            {
                await MoveToPoisonAsync(message);
            }
            else
            {
                await CompleteAsync(message, await RunAsync(message, stopping), received, stopping);
            }
        }
#pragma warning disable CA1031 // The message comes back by itself.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogNotCompleted(e, function.Name, message.Message.MessageId);
        }
    }

    private async Task<bool> RunAsync(ReceivedMessage message, CancellationToken stopping)
    {
        await using var renewal = new MessageRenewal(message, lease, time, logger);
        try
        {
            var data = QueueTriggerData.FromMessage(message.Message, options.MessageEncoding);
            await invoker.InvokeAsync(function, data, data.BindingData, stopping);
            return true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            LogStopped(function.Name, message.Message.MessageId);
        }
#pragma warning disable CA1031 // Whatever a function throws, its message has failed.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailed(e, function.Name, message.Message.MessageId, message.Message.DequeueCount, options.MaxDequeueCount);
        }

        return false;
    }

    // Not cancelled when the host stops: a finished message must go, a failed one must come back.
    private async Task CompleteAsync(ReceivedMessage message, bool succeeded, Task received, CancellationToken stopping)
    {
        if (succeeded)
        {
            await message.DeleteAsync(CancellationToken.None);
        }
        else if (message.Message.DequeueCount >= options.MaxDequeueCount)
        {
            await MoveToPoisonAsync(message);
        }
        else if (poison is not null)
        {
            await ReleaseAsync(message, options.VisibilityTimeout, received, stopping);
        }
    }

    private static async Task ReleaseAsync(ReceivedMessage message, TimeSpan visibility, Task received, CancellationToken stopping)
    {
        if (stopping.IsCancellationRequested)
        {
            // A receive that is still under way would take the message again and use up one of its tries.
            await received;
        }

        await message.HideAsync(visibility, CancellationToken.None);
    }

    private async Task MoveToPoisonAsync(ReceivedMessage message)
    {
        // Like the real host: without a poison queue the message stays, invisible until its lease lapses.
        if (poison is null)
        {
            return;
        }

        LogPoison(message.Message.MessageId, options.MaxDequeueCount, poison.Name);
        await poison.CopyAsync(message.Message, CancellationToken.None);
        await message.DeleteAsync(CancellationToken.None);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Function} failed on message {MessageId}, try {Try} of {Tries}.")]
    private partial void LogFailed(Exception exception, string function, string messageId, long @try, int tries);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information,
        Message = "{Function} was stopped on message {MessageId}, which goes back to its queue.")]
    private partial void LogStopped(string function, string messageId);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning,
        Message = "Message {MessageId} has reached MaxDequeueCount of {MaxDequeueCount}. Moving it to queue '{Queue}'.")]
    private partial void LogPoison(string messageId, int maxDequeueCount, string queue);

    [LoggerMessage(EventId = 4, Level = LogLevel.Error,
        Message = "{Function}: message {MessageId} could not be deleted or released; it comes back when its lease lapses.")]
    private partial void LogNotCompleted(Exception exception, string function, string messageId);
}
