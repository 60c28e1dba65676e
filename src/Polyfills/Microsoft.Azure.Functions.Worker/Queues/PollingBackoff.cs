namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Waits between looks at an empty queue: from 100 ms, doubled each time, 20 % up or down by chance, up to a longest wait.</summary>
internal sealed class PollingBackoff(TimeSpan longest, Random random)
{
    private const double Jitter = 0.2;

    private TimeSpan _next = QueueOptions.MinPollingInterval;

    public void Reset() => _next = QueueOptions.MinPollingInterval;

    public TimeSpan Next()
    {
        var wait = _next * (1 - Jitter + (random.NextDouble() * 2 * Jitter));
        _next = _next < longest ? _next * 2 : _next;
        return wait < longest ? wait : longest;
    }
}
