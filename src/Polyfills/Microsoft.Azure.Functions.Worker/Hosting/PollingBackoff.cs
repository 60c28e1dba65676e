namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>
/// Waits between looks that find nothing: from 100 ms, doubled each time, 20 % up or down by chance, up to a longest wait.
/// </summary>
internal sealed class PollingBackoff(TimeSpan longest, Random random)
{
    public static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    private const double Jitter = 0.2;

    private TimeSpan _next = Shortest;

    public void Reset() => _next = Shortest;

    public TimeSpan Next()
    {
        var wait = _next * (1 - Jitter + (random.NextDouble() * 2 * Jitter));
        _next = _next < longest ? _next * 2 : _next;
        return wait < longest ? wait : longest;
    }
}
