namespace LeadFunctions.Testing;

/// <summary>A clock that moves only when told to, with the timers that hang on it.</summary>
public sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _now = start;

    /// <summary>Starts at an ordinary moment.</summary>
    public ManualTimeProvider()
        : this(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero))
    {
    }

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    /// <inheritdoc />
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on and fires what is due by then, earliest first; each of them sees the new time.</summary>
    public void Advance(TimeSpan time) => AdvanceTo(GetUtcNow() + time);

    /// <summary>Moves the clock to a moment and fires what is due by then, earliest first; each of them sees the new time.</summary>
    public void AdvanceTo(DateTimeOffset time)
    {
        List<ManualTimer> due;
        lock (_lock)
        {
            _now = time;
            due = [.. _timers.Where(timer => timer.Due <= time).OrderBy(static timer => timer.Due)];
            _timers.RemoveAll(due.Contains);
        }

        due.ForEach(static timer => timer.Fire());
    }

    /// <summary>Waits until somebody waits for a moment, then moves the clock there.</summary>
    public async Task ReachAsync(DateTimeOffset due)
    {
        await WaitForTimerAsync(due);
        AdvanceTo(due);
    }

    /// <summary>Waits until somebody waits for exactly this moment.</summary>
    public Task WaitForTimerAsync(DateTimeOffset due) => WaitForTimerAsync(timer => timer.Due == due);

    /// <summary>Waits until somebody waits for a moment within a range from now; the time it is from now.</summary>
    public async Task<TimeSpan> WaitForTimerAsync(TimeSpan from, TimeSpan to) =>
        await WaitForTimerAsync(timer => timer.Due >= _now + from && timer.Due <= _now + to) - GetUtcNow();

    /// <summary>Whether somebody waits for exactly this moment.</summary>
    public bool IsWaitedFor(DateTimeOffset due)
    {
        lock (_lock)
        {
            return _timers.Exists(timer => timer.Due == due);
        }
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
                _changed.SetResult();
                _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private async Task<DateTimeOffset> WaitForTimerAsync(Predicate<ManualTimer> isWanted)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_timers.Find(isWanted) is { } timer)
                {
                    return timer.Due;
                }

                changed = _changed.Task;
            }

            await changed.WaitAsync(Patience);
        }
    }
}
