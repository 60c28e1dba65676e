namespace LeadFunctions.Tests.Hosting;

/// <summary>A clock that runs as the real one does, some time away from it.</summary>
public sealed class ShiftedTime(TimeSpan shift) : TimeProvider
{
    public TimeSpan Shift { get; set; } = shift;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Shift;
}
