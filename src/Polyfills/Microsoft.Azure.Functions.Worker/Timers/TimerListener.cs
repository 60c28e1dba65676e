using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Waits for the occurrences of one timer. The next one is computed when a run is over, so runs never overlap.</summary>
internal sealed partial class TimerListener(
    FunctionDescriptor function,
    TimerSchedule schedule,
    bool monitored,
    bool runOnStartup,
    TimerLedger ledger,
    TimerRunner runner,
    PollingBackoff backoff,
    TimeProvider time,
    ILogger logger) : IListener
{
    // Timers of the platform do not wait for months.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    public string Description => $"[timer] {schedule.Expression}";

    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            if (await ReachAsync(FirstAsync, stopping) is { } first)
            {
                await RunAsync(first, stopping);
            }

            while (!stopping.IsCancellationRequested)
            {
                var next = new TimerOccurrence(schedule.After(time.GetUtcNow()));
                await WaitAsync(next.At, stopping);
                await RunAsync(next, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Nothing is running here.
        }
    }

    /// <summary>What to run at once: an occurrence that was missed, or the run at start.</summary>
    private async Task<TimerOccurrence?> FirstAsync(CancellationToken stopping)
    {
        var missed = monitored ? await ledger.MissedAsync(stopping) : null;
        return runOnStartup ? new TimerOccurrence(time.GetUtcNow(), missed is not null, IsExtra: true) : missed;
    }

    private async Task RunAsync(TimerOccurrence occurrence, CancellationToken stopping)
    {
        while (true)
        {
            switch (await ReachAsync(token => ledger.ClaimAsync(occurrence, token), stopping))
            {
                case TimerClaim.Won:
                    await runner.RunAsync(occurrence, stopping);
                    return;
                case TimerClaim.Busy when !occurrence.IsExtra:
                    await WaitAsync(ledger.BusyUntil ?? time.GetUtcNow(), stopping);
                    ledger.Forget();
                    occurrence = occurrence with { IsPastDue = true };
                    break;
                default:
                    return;
            }
        }
    }

    private async Task WaitAsync(DateTimeOffset until, CancellationToken stopping)
    {
        for (var left = until - time.GetUtcNow(); left > TimeSpan.Zero; left = until - time.GetUtcNow())
        {
            // Whole milliseconds, upwards: a clock that is a hair early must not make it two runs.
            var wait = TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds));
            await Task.Delay(wait < LongestWait ? wait : LongestWait, time, stopping);
        }
    }

    private async Task<T> ReachAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken stopping)
    {
        for (var failed = false; ; failed = true)
        {
            try
            {
                var result = await call(stopping);
                backoff.Reset();
                return result;
            }
#pragma warning disable CA1031 // Whatever keeps storage away, it may come back.
            catch (Exception e) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
            {
                if (!failed)
                {
                    LogUnreachable(e, function.Name);
                }
            }

            ledger.Forget();
            await Task.Delay(backoff.Next(), time, stopping);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error,
        Message = "{Function}: the timer's state cannot be reached; trying again until it can.")]
    private partial void LogUnreachable(Exception exception, string function);
}
