using System.Diagnostics;

namespace LeadFunctions.Tests.Snapshots.Support;

/// <summary>Watches how far this process's memory rises above where it stood.</summary>
public sealed class PeakMemory : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly CancellationTokenSource _done = new();
    private readonly Process _process = Process.GetCurrentProcess();
    private readonly long _before;
    private readonly Task _watch;
    private long _peak;

    public PeakMemory()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _before = Look();
        _watch = WatchAsync();
    }

    /// <summary>The highest so far, in megabytes above the start.</summary>
    public double Megabytes => (_peak - _before) / 1024.0 / 1024.0;

    public async ValueTask DisposeAsync()
    {
        await _done.CancelAsync();
        await _watch;
        _done.Dispose();
        _process.Dispose();
    }

    private async Task WatchAsync()
    {
        using var timer = new PeriodicTimer(Interval);
        try
        {
            while (await timer.WaitForNextTickAsync(_done.Token))
            {
                _peak = Math.Max(_peak, Look());
            }
        }
        catch (OperationCanceledException)
        {
            // Seen enough.
        }
    }

    private long Look()
    {
        _process.Refresh();
        return _process.WorkingSet64;
    }
}
