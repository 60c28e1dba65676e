using System.Collections.Immutable;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Runs a timer function for one claimed occurrence and keeps the claim while it runs.</summary>
internal sealed partial class TimerRunner(
    FunctionDescriptor function, TimerLedger ledger, bool monitored, BackgroundInvoker invoker, TimeProvider time, ILogger logger)
{
    public async Task RunAsync(TimerOccurrence occurrence, CancellationToken stopping)
    {
        var started = time.GetUtcNow();
        var timer = new TimerInfo { IsPastDue = occurrence.IsPastDue, ScheduleStatus = monitored ? ledger.Status : null };
        using var done = new CancellationTokenSource();
        var renewal = RenewAsync(done.Token);
        var stopped = !await InvokeAsync(timer, stopping);
        await done.CancelAsync();
        await renewal;
        await CompleteAsync(started, stopped);
    }

    /// <summary>Whether the function ran to its end, well or badly.</summary>
    private async Task<bool> InvokeAsync(TimerInfo timer, CancellationToken stopping)
    {
        try
        {
            await invoker.InvokeAsync(function, timer, ImmutableDictionary<string, object?>.Empty, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            LogStopped(function.Name);
            return false;
        }
#pragma warning disable CA1031 // Whatever a function throws, the schedule goes on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogFailed(e, function.Name);
        }

        return true;
    }

    private async Task RenewAsync(CancellationToken done)
    {
        var wait = TimerLedger.Lease / 2;
        try
        {
            while (true)
            {
                await Task.Delay(wait, time, done);
                wait = await TryRenewAsync() ? TimerLedger.Lease / 2 : TimerLedger.Lease / 10;
            }
        }
        catch (OperationCanceledException) when (done.IsCancellationRequested)
        {
            // The function is done.
        }
    }

    private async Task<bool> TryRenewAsync()
    {
        try
        {
            return await ledger.RenewAsync(CancellationToken.None);
        }
#pragma warning disable CA1031 // Tried again soon; the worst is that another process runs it too.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogNotWritten(e, function.Name);
            return false;
        }
    }

    private async Task CompleteAsync(DateTimeOffset started, bool stopped)
    {
        try
        {
            await ledger.CompleteAsync(started, stopped, CancellationToken.None);
        }
#pragma warning disable CA1031 // The claim expires by itself.
        catch (Exception e)
#pragma warning restore CA1031
        {
            LogNotWritten(e, function.Name);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Function} failed.")]
    private partial void LogFailed(Exception exception, string function);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "{Function} was stopped; it is due again at the next start.")]
    private partial void LogStopped(string function);

    [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "{Function}: the timer's state could not be written.")]
    private partial void LogNotWritten(Exception exception, string function);
}
