namespace LeadFunctions.Testing;

/// <summary>The system's clock, put forward at will. Timers are real ones.</summary>
public sealed class ShiftedTimeProvider : TimeProvider
{
    private long _shift;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _shift));

    /// <summary>Puts the clock forward.</summary>
    public void Advance(TimeSpan time) => Interlocked.Add(ref _shift, time.Ticks);
}
