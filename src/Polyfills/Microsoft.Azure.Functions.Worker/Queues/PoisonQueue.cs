using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>
/// Where messages go that failed too often. Only the body is copied, and it is kept for the service's default of seven days.
/// </summary>
internal sealed class PoisonQueue(QueueClient queue)
{
    public const string Suffix = "-poison";

    private const int LongestQueueName = 63;

    public string Name => queue.Name;

    /// <summary>Whether a queue has one: not where it is one itself, nor where the name would be too long.</summary>
    public static bool ExistsFor(string queueName) =>
        !queueName.EndsWith(Suffix, StringComparison.Ordinal) && queueName.Length + Suffix.Length <= LongestQueueName;

    public async Task CopyAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await queue.SendMessageAsync(message.Body, cancellationToken: cancellationToken);
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await queue.SendMessageAsync(message.Body, cancellationToken: cancellationToken);
        }
    }
}
