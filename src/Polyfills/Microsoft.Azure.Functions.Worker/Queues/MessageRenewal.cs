using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Keeps a message invisible while its function runs: renewed at half of its lease, sooner after a failure.</summary>
internal sealed partial class MessageRenewal : IAsyncDisposable
{
    private readonly CancellationTokenSource _done = new();
    private readonly ReceivedMessage _message;
    private readonly TimeSpan _lease;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Task _loop;

    public MessageRenewal(ReceivedMessage message, TimeSpan lease, TimeProvider time, ILogger logger)
    {
        _message = message;
        _lease = lease;
        _time = time;
        _logger = logger;
        _loop = RenewAsync();
    }

    /// <summary>Ends the renewal: the message's receipt does not change any more.</summary>
    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync();
        await _loop;
        _done.Dispose();
    }

    private async Task RenewAsync()
    {
        var wait = _lease / 2;
        try
        {
            while (true)
            {
                await Task.Delay(wait, _time, _done.Token);
                wait = await TryRenewAsync() ? _lease / 2 : _lease / 10;
            }
        }
        catch (OperationCanceledException) when (_done.IsCancellationRequested)
        {
            // The function is done.
        }
    }

    private async Task<bool> TryRenewAsync()
    {
        try
        {
            // Not cancelled half way: a renewal that happened but was not heard of would leave a dead receipt.
            return await _message.HideAsync(_lease, CancellationToken.None);
        }
#pragma warning disable CA1031 // Tried again soon; the worst is that another host runs the message too.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogNotRenewed(e, _message.Message.MessageId);
            return false;
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Message {MessageId} could not be kept invisible.")]
    private partial void LogNotRenewed(Exception exception, string messageId);
}
