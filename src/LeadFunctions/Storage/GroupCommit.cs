namespace LeadFunctions.Storage;

/// <summary>
/// Joins work that arrives while a storage call is in flight into the next call. Idle, an item is committed at once; under load
/// calls grow up to the limits, and a full one does not wait for those before it, as long as there are turns left.
/// </summary>
/// <typeparam name="TItem">What is committed.</typeparam>
/// <typeparam name="TResult">What became of one item.</typeparam>
/// <param name="maxCount">Items in one call, at most.</param>
/// <param name="maxSize">Sum of the items' sizes in one call, at most. A larger single item goes alone.</param>
/// <param name="size">Size of an item, in the unit of <paramref name="maxSize"/>.</param>
/// <param name="commit">The call: answers with one result per item, in order. Its exception goes to every item of the call.</param>
/// <param name="turns">How many calls may be in flight, shared with other groups; <see langword="null"/> for any number. A call grows while it waits for its turn.</param>
public sealed class GroupCommit<TItem, TResult>(
    int maxCount,
    int maxSize,
    Func<TItem, int> size,
    Func<IReadOnlyList<TItem>, Task<IReadOnlyList<TResult>>> commit,
    SemaphoreSlim? turns = null)
{
    private readonly Lock _lock = new();
    private readonly Queue<Pending> _pending = new();
    private int _pendingSize;
    private int _runs;
    private int _waiting;

    /// <summary>Commits an item, alone or with others. The task ends when the call that holds it has.</summary>
    public Task<TResult> AddAsync(TItem item)
    {
        var pending = new Pending(item, size(item), new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously));
        List<Pending>? batch;
        lock (_lock)
        {
            _pending.Enqueue(pending);
            _pendingSize += pending.Size;
            if (_runs > 0 && !IsFull())
            {
                return pending.Completion.Task;
            }

            // Taken here and now: a call that begins because it is full must not find less, nor leave the rest to calls of their own.
            _runs++;
            batch = TakeOrWait();
        }

        _ = Task.Run(() => RunAsync(batch));
        return pending.Completion.Task;
    }

    private async Task RunAsync(List<Pending>? batch)
    {
        while (batch is not { Count: 0 })
        {
            await CommitAsync(batch ?? await TakeInTurnAsync());
            turns?.Release();
            batch = TakeNext();
        }
    }

    private async Task<List<Pending>> TakeInTurnAsync()
    {
        await turns!.WaitAsync();
        lock (_lock)
        {
            _waiting--;
            return Take();
        }
    }

    private List<Pending>? TakeNext()
    {
        lock (_lock)
        {
            if (_pending.Count > 0)
            {
                return TakeOrWait();
            }

            _runs--;
            return [];
        }
    }

    private List<Pending>? TakeOrWait()
    {
        if (turns?.Wait(0) ?? true)
        {
            return Take();
        }

        _waiting++;
        return null;
    }

    private List<Pending> Take()
    {
        var batch = new List<Pending>();
        var total = 0;
        while (_pending.TryPeek(out var next) && batch.Count < maxCount && (batch.Count == 0 || total + next.Size <= maxSize))
        {
            batch.Add(_pending.Dequeue());
            total += next.Size;
            _pendingSize -= next.Size;
        }

        return batch;
    }

    private async Task CommitAsync(List<Pending> batch)
    {
        if (batch.Count == 0)
        {
            // Others took it all while this one waited for its turn.
            return;
        }

        try
        {
            var results = await commit(batch.ConvertAll(static pending => pending.Item));
            for (var i = 0; i < batch.Count; i++)
            {
                batch[i].Completion.SetResult(results[i]);
            }
        }
#pragma warning disable CA1031 // Whatever went wrong belongs to those who wait.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            batch.ForEach(pending => pending.Completion.TrySetException(exception));
        }
    }

    // Each run that waits for its turn takes a call's worth of what is pending.
    private bool IsFull() => _pending.Count / maxCount > _waiting || _pendingSize / maxSize > _waiting;

    private sealed record Pending(TItem Item, int Size, TaskCompletionSource<TResult> Completion);
}
