namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>
/// Listens to one queue for one function: the next batch is taken when no more than the threshold are running, and at growing
/// intervals while the queue is empty.
/// </summary>
internal sealed class QueueListener(
    string queueName,
    QueueReceiver receiver,
    QueueMessageProcessor processor,
    int threshold,
    PollingBackoff backoff,
    TimeProvider time) : IListener
{
    private static readonly TimeSpan LastReceive = TimeSpan.FromSeconds(2);

    private readonly RunningTasks _running = new();
    private readonly TaskCompletionSource _received = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Description => $"[queue] {queueName}";

    public async Task RunAsync(CancellationToken stopping)
    {
        // A receive under way is not cancelled at once: the messages of its lost answer would be invisible for a whole lease.
        using var receiving = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        await using var registration = stopping.Register(() => receiving.CancelAfter(LastReceive));
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                await NextBatchAsync(receiving.Token, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What is running is waited for below.
        }

        _received.SetResult();
        await _running.WhenAllDone();
    }

    private async Task NextBatchAsync(CancellationToken receiving, CancellationToken stopping)
    {
        var messages = await receiver.ReceiveAsync(receiving);
        if (messages.Count == 0)
        {
            await Task.Delay(backoff.Next(), time, stopping);
            return;
        }

        backoff.Reset();
        foreach (var message in messages)
        {
            _running.Add(Task.Run(() => processor.ProcessAsync(message, _received.Task, stopping), CancellationToken.None));
        }

        while (_running.Count > threshold)
        {
            await _running.WhenAnyDone().WaitAsync(stopping);
        }
    }
}
