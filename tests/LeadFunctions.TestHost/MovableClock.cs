namespace LeadFunctions.Tests.Hosting;

/// <summary>A clock that runs as usual, and that a test can put forward. Timers are the system's.</summary>
public sealed class MovableClock : TimeProvider
{
    private long _ticks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ticks));

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
}
