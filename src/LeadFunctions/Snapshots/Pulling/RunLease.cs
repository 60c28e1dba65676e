using LeadFunctions.Snapshots.Runs;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Snapshots.Pulling;

/// <summary>
/// One attempt's hold on a list: nobody else pulls it meanwhile. Renewed until it is let go of; of a process that died it ends by
/// itself. Whoever takes over gets a newer generation, so that what the other still writes counts for nothing.
/// </summary>
public sealed partial class RunLease : IAsyncDisposable
{
    private readonly RunStore _store;
    private readonly TimeSpan _length;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _done = new();
    private readonly Task _renewal;

    private RunLease(RunStore store, ListHead head, TimeSpan length, TimeProvider time, ILogger logger)
    {
        (_store, Head, _length, _time, _logger) = (store, head, length, time, logger);
        _renewal = RenewAsync();
    }

    /// <summary>The list's head as this attempt wrote it last.</summary>
    public ListHead Head { get; private set; }

    /// <summary>The generation of what this attempt writes.</summary>
    public int Generation => Head.Generation;

    /// <summary>Ends when the list belongs to somebody else, or may.</summary>
    public CancellationToken Lost => _lost.Token;

    /// <summary>Takes hold of a list; <see langword="null"/> where somebody else has it.</summary>
    /// <param name="store">The lists.</param>
    /// <param name="list">The list's id.</param>
    /// <param name="owner">A name that no other attempt has.</param>
    /// <param name="length">How long the hold lasts without renewal.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where a lost hold is told.</param>
    /// <param name="cancellationToken">Ends the try.</param>
    public static async Task<RunLease?> TryTakeAsync(
        RunStore store, string list, string owner, TimeSpan length, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
    {
        var head = await store.FindHeadAsync(list, cancellationToken) ?? new ListHead { List = list };
        var now = time.GetUtcNow();
        if (head.Owner is not null && head.OwnedUntil > now)
        {
            return null;
        }

        var taken = await store.TryWriteAsync(
            head with
            {
                Owner = owner,
                OwnedSince = now,
                OwnedUntil = now + length,
                Generation = head.Generation + 1,
                OldestReadable = head.Published,
            },
            cancellationToken);
        return taken is null ? null : new RunLease(store, taken, length, time, logger);
    }

    /// <summary>Makes the generation of this attempt what readers see, writes the run, and lets go of the list, all in one write.</summary>
    /// <param name="change">What else to set in the head.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Ends the try.</param>
    /// <exception cref="LeaseLostException">Somebody else has the list: nothing was written.</exception>
    public async Task PublishAsync(Func<ListHead, ListHead> change, RunRecord run, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var abandoned = Enumerable.Range(Head.Published + 1, Generation - Head.Published - 1);
            var head = change(Head) with
            {
                Published = Generation,
                Abandoned = [.. Head.Abandoned.Concat(abandoned).TakeLast(ListHead.MaxAbandoned)],
                PublishedRun = run.Run,
                PublishedAt = Head.OwnedSince,
                Owner = null,
            };
            if (!await _store.TryPublishAsync(head, run, cancellationToken))
            {
                throw new LeaseLostException();
            }

            Head = head;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends the renewal, and lets go of the list where that is still to be done.</summary>
    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync();
        await _renewal;
        if (Head.Owner is not null && !_lost.IsCancellationRequested)
        {
            await ReleaseAsync();
        }

        _turn.Dispose();
        _lost.Dispose();
        _done.Dispose();
    }

    private async Task ReleaseAsync()
    {
        try
        {
            await _store.TryWriteAsync(Head with { Owner = null, OwnedUntil = _time.GetUtcNow() }, CancellationToken.None);
        }
#pragma warning disable CA1031 // The hold ends by itself, only later.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogNotReleased(exception, Head.List);
        }
    }

    private async Task RenewAsync()
    {
        var wait = _length / 3;
        try
        {
            while (!_lost.IsCancellationRequested && Head.Owner is not null)
            {
                await Task.Delay(wait, _time, _done.Token);
                wait = await TryRenewAsync() ? _length / 3 : _length / 10;
            }
        }
        catch (OperationCanceledException) when (_done.IsCancellationRequested)
        {
            // The attempt is over.
        }
    }

    private async Task<bool> TryRenewAsync()
    {
        await _turn.WaitAsync(_done.Token);
        try
        {
            if (Head.Owner is null)
            {
                return true;
            }

            if (await _store.TryWriteAsync(Head with { OwnedUntil = _time.GetUtcNow() + _length }, CancellationToken.None) is { } renewed)
            {
                Head = renewed;
                return true;
            }

            LogLost(Head.List);
            await _lost.CancelAsync();
            return false;
        }
#pragma warning disable CA1031 // Tried again, as long as the list is surely held.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogNotRenewed(exception, Head.List);
            if (_time.GetUtcNow() >= Head.OwnedUntil)
            {
                await _lost.CancelAsync();
            }

            return false;
        }
        finally
        {
            _turn.Release();
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "List {List} belongs to another snapshot run now.")]
    private partial void LogLost(string list);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "The hold on list {List} could not be renewed.")]
    private partial void LogNotRenewed(Exception exception, string list);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "List {List} could not be let go of; it is free when the hold ends.")]
    private partial void LogNotReleased(Exception exception, string list);
}
