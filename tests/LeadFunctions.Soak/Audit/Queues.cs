using Azure.Storage.Queues;
using LeadFunctions.Storage;

namespace LeadFunctions.Soak.Audit;

/// <summary>Looks at what is still on the queues.</summary>
internal sealed class Queues(string storage)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// Waits until no work is left, hidden or not, also none that the host gave up on. Whatever is worked on has its message, and what follows from it is on its queue
    /// before that message is deleted: seen empty in the order of the work, the queues are empty.
    /// </summary>
    public async Task WaitUntilEmptyAsync(CancellationToken cancellationToken)
    {
        while (await CountAsync(cancellationToken) > 0)
        {
            await Task.Delay(Interval, cancellationToken);
        }
    }

    private async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var name in QueueNames.All)
        {
            var queue = new QueueClient(storage, name);
            count += await queue.ExistsAsync(cancellationToken) ? (await queue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount : 0;
        }

        return count;
    }
}
