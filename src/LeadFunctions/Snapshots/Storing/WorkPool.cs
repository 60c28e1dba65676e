namespace LeadFunctions.Snapshots.Storing;

/// <summary>Runs pieces of work side by side, so many at a time. The first failure ends it for all.</summary>
/// <param name="places">How many at a time.</param>
public sealed class WorkPool(int places) : IAsyncDisposable
{
    private readonly SemaphoreSlim _places = new(places);
    private Exception? _failure;

    /// <summary>Waits for a place and starts a piece of work.</summary>
    /// <exception cref="IOException">A piece of work failed; the inner exception says how.</exception>
    public async Task StartAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        if (_failure is not null)
        {
            _places.Release();
            ThrowIfFailed();
        }

        _ = Task.Run(() => RunAsync(work), CancellationToken.None);
    }

    /// <summary>Waits until all that was started is done. Nothing may be started meanwhile.</summary>
    /// <exception cref="IOException">A piece of work failed; the inner exception says how.</exception>
    public async Task DrainAsync()
    {
        await SettleAsync();
        ThrowIfFailed();
    }

    private async Task SettleAsync()
    {
        for (var i = 0; i < places; i++)
        {
            await _places.WaitAsync(CancellationToken.None);
        }

        _places.Release(places);
    }

    /// <summary>Waits for what is under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await SettleAsync();
        _places.Dispose();
    }

    private async Task RunAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
#pragma warning disable CA1031 // Thrown to whoever starts more work or waits for the end.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Interlocked.CompareExchange(ref _failure, exception, comparand: null);
        }
        finally
        {
            _places.Release();
        }
    }

    private void ThrowIfFailed()
    {
        if (_failure is not null)
        {
            throw new IOException("Storage did not do what the run asked for.", _failure);
        }
    }
}
