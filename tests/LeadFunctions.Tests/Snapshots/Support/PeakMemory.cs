using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Tests.Snapshots.Support;

/// <summary>Watches how far a process's memory rises.</summary>
public sealed class PeakMemory : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource _done = new();
    private readonly AppProcess _process;
    private readonly long _idle;
    private readonly Task _watch;
    private long _peak;

    /// <summary>Begins to watch.</summary>
    /// <param name="process">The process.</param>
    /// <param name="idle">What it had before it did anything, in bytes.</param>
    public PeakMemory(AppProcess process, long idle)
    {
        (_process, _idle) = (process, idle);
        _watch = WatchAsync();
    }

    /// <summary>The highest so far, in megabytes above the idle process.</summary>
    public double Megabytes => (_peak - _idle) / 1024.0 / 1024.0;

    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync();
        await _watch;
        _done.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(_done.Token))
            {
                _peak = Math.Max(_peak, _process.WorkingSet);
            }
        }
        catch (OperationCanceledException)
        {
            // Seen enough.
        }
    }
}
