using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>A message that this host holds, with the receipt that its last renewal gave.</summary>
internal sealed class ReceivedMessage(QueueClient queue, QueueMessage message)
{
    private string _popReceipt = message.PopReceipt;

    public QueueMessage Message => message;

    /// <summary>
    /// Makes the message invisible for so long from now; <see langword="false"/> where another host has it, or it is gone.
    /// </summary>
    public async Task<bool> HideAsync(TimeSpan visibility, CancellationToken cancellationToken)
    {
        try
        {
            var receipt = await queue.UpdateMessageAsync(
                message.MessageId, _popReceipt, messageText: null, visibilityTimeout: visibility, cancellationToken: cancellationToken);
            _popReceipt = receipt.Value.PopReceipt;
            return true;
        }
        catch (RequestFailedException e) when (IsLost(e))
        {
            return false;
        }
    }

    /// <summary>Deletes the message; leaves it where another host has it by now, which will run it again.</summary>
    public async Task DeleteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await queue.DeleteMessageAsync(message.MessageId, _popReceipt, cancellationToken);
        }
        catch (RequestFailedException e) when (IsLost(e))
        {
            // Delivery is at least once: the other run is allowed.
        }
    }

    private static bool IsLost(RequestFailedException e) =>
        e.ErrorCode == QueueErrorCode.PopReceiptMismatch
        || e.ErrorCode == QueueErrorCode.MessageNotFound
        || e.ErrorCode == QueueErrorCode.QueueNotFound;
}
