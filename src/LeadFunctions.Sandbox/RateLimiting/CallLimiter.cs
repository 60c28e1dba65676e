namespace LeadFunctions.Sandbox;

/// <summary>
/// Counts calls against a limit per window. The limit may differ from call to call: settings change while the sandbox runs.
/// </summary>
internal sealed class CallLimiter(TimeProvider time, TimeSpan window)
{
    private readonly Lock _lock = new();
    private readonly Queue<long> _sliding = new();
    private long _windowStart = long.MinValue;
    private int _count;

    /// <summary>Takes one call's place, or says when there will be one.</summary>
    /// <param name="limit">Calls per window; 0 is no limit.</param>
    /// <param name="kind">How the window is laid.</param>
    public CallSlot Enter(int limit, LimitWindow kind)
    {
        var now = time.GetUtcNow().UtcTicks;
        lock (_lock)
        {
            return kind == LimitWindow.Sliding ? EnterSliding(now, limit) : EnterFixed(now, limit);
        }
    }

    private CallSlot EnterFixed(long now, int limit)
    {
        var start = now - (now % window.Ticks);
        if (start != _windowStart)
        {
            (_windowStart, _count) = (start, 0);
        }

        var admitted = limit == 0 || _count < limit;
        _count += admitted ? 1 : 0;
        return Slot(admitted, limit - _count, start + window.Ticks);
    }

    private CallSlot EnterSliding(long now, int limit)
    {
        while (_sliding.TryPeek(out var oldest) && oldest <= now - window.Ticks)
        {
            _sliding.Dequeue();
        }

        var admitted = limit == 0 || _sliding.Count < limit;
        if (admitted && limit > 0)
        {
            _sliding.Enqueue(now);
        }

        var reset = _sliding.TryPeek(out var first) ? first + window.Ticks : now;
        return Slot(admitted, limit - _sliding.Count, reset);
    }

    private static CallSlot Slot(bool admitted, int remaining, long reset) =>
        new(admitted, Math.Max(0, remaining), new DateTimeOffset(reset, TimeSpan.Zero));
}
