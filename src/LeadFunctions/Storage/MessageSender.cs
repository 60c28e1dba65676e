using System.Collections.Concurrent;
using Azure.Storage.Queues;

namespace LeadFunctions.Storage;

/// <summary>Puts messages on queues. Messages never expire.</summary>
public sealed class MessageSender(QueueServiceClient queues, StorageConnection connection)
{
    /// <summary>
    /// The largest body in bytes: 64 KiB of text hold 48 KiB in Base64
    /// (https://learn.microsoft.com/rest/api/storageservices/put-message).
    /// </summary>
    public const int MaxBytes = 48 * 1024;

    /// <summary>The longest a message can be hidden: 7 days.</summary>
    public static readonly TimeSpan MaxDelay = TimeSpan.FromDays(7);

    private static readonly TimeSpan Never = TimeSpan.FromSeconds(-1);

    private readonly QueueServiceClient _once = connection.CreateQueueService(once: true);
    private readonly ConcurrentDictionary<string, QueueClient> _clients = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, QueueClient> _onceClients = new(StringComparer.Ordinal);

    /// <summary>
    /// Puts one message; when this returns, it is durable. It may be there twice: where storage's answer is lost, the put is repeated.
    /// </summary>
    /// <param name="queue">The queue's name.</param>
    /// <param name="body">At most <see cref="MaxBytes"/>.</param>
    /// <param name="delay">How long the message stays hidden; at most <see cref="MaxDelay"/>.</param>
    /// <exception cref="Azure.RequestFailedException">Storage refused or could not be reached.</exception>
    public async Task SendAsync(string queue, BinaryData body, TimeSpan delay = default)
    {
        var client = _clients.GetOrAdd(queue, queues.GetQueueClient);
        await client.SendMessageAsync(body, delay > TimeSpan.Zero ? delay : null, Never);
    }

    /// <summary>Puts one message that is there at most once.</summary>
    /// <param name="queue">The queue's name.</param>
    /// <param name="body">At most <see cref="MaxBytes"/>.</param>
    /// <param name="delay">How long the message stays hidden; at most <see cref="MaxDelay"/>.</param>
    /// <returns>Whether it is durable; where not, storage's answer was lost: it may be there or not.</returns>
    /// <exception cref="Azure.RequestFailedException">Storage refused or could not be reached: the message is not there.</exception>
    public async Task<bool> TrySendOnceAsync(string queue, BinaryData body, TimeSpan delay)
    {
        var client = _onceClients.GetOrAdd(queue, _once.GetQueueClient);
        try
        {
            await client.SendMessageAsync(body, delay > TimeSpan.Zero ? delay : null, Never);
            return true;
        }
        catch (Exception exception) when (RefusalRetry.MayBeDone(exception))
        {
            return false;
        }
    }
}
