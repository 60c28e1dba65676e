namespace LeadFunctions.Testing;

/// <summary>A one-shot timer of a <see cref="ManualTimeProvider"/>.</summary>
internal sealed class ManualTimer(ManualTimeProvider time, Action fire) : ITimer
{
    public DateTimeOffset Due { get; set; }

    public void Fire() => fire();

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        time.Schedule(this, dueTime);
        return true;
    }

    public void Dispose() => time.Schedule(this, Timeout.InfiniteTimeSpan);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
