namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>A clock that moves only when told to.</summary>
public sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Waits until somebody waits for exactly this time.</summary>
    public Task WaitedForAsync(DateTimeOffset due) => Eventually.TrueAsync(() => IsWaitedFor(due));

    /// <summary>Moves the clock on and fires what is due.</summary>
    public void AdvanceTo(DateTimeOffset time)
    {
        List<ManualTimer> due;
        lock (_lock)
        {
            _now = time;
            due = [.. _timers.Where(timer => timer.Due <= time)];
            _timers.RemoveAll(due.Contains);
        }

        due.ForEach(static timer => timer.Fire());
    }

    /// <summary>Waits until somebody waits for this time, then moves the clock there.</summary>
    public async Task ReachAsync(DateTimeOffset due)
    {
        await WaitedForAsync(due);
        AdvanceTo(due);
    }

    internal void Schedule(ManualTimer timer, TimeSpan dueTime)
    {
        lock (_lock)
        {
            _timers.Remove(timer);
            if (dueTime >= TimeSpan.Zero)
            {
                timer.Due = _now + dueTime;
                _timers.Add(timer);
            }
        }
    }

    public bool IsWaitedFor(DateTimeOffset due)
    {
        lock (_lock)
        {
            return _timers.Exists(timer => timer.Due == due);
        }
    }
}
