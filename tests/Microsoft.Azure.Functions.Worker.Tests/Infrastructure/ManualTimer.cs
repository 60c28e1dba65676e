namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>A one-shot timer of <see cref="ManualTime"/>.</summary>
internal sealed class ManualTimer(ManualTime time, Action fire) : ITimer
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
