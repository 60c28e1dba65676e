namespace LeadFunctions.Testing;

/// <summary>A clock that runs as the real one does, some time away from it. Timers are the system's.</summary>
/// <param name="shift">How far it is ahead at first; a negative time is behind.</param>
public sealed class ShiftedTime(TimeSpan shift = default) : TimeProvider
{
    private long _ticks = shift.Ticks;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

    /// <summary>Puts it forward.</summary>
    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
