using LeadFunctions.Leads;
using LeadFunctions.Snapshots.Parsing;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Snapshots.Scheduling;
using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Snapshots.Pulling;

/// <summary>Works off a message: pulls the list, unless a run that began after the message was put does the same.</summary>
public sealed partial class SnapshotPull(
    RunStore store,
    ListPull pull,
    FailedRuns failures,
    MessageSender sender,
    SnapshotMetrics metrics,
    TimeProvider time,
    Random random,
    IOptions<SnapshotOptions> options,
    ILogger<SnapshotPull> logger)
{
    /// <summary>Works off one message; when this returns, it may be deleted.</summary>
    /// <param name="message">The message.</param>
    /// <param name="stopping">The host stops: the run is redone when the message comes back.</param>
    public async Task RunAsync(SnapshotMessage message, CancellationToken stopping)
    {
        if (await store.FindAsync(message.List, message.Run, stopping) is { } known && known.IsFinished())
        {
            return;
        }

        var owner = $"{message.Run}-{BatchId.Create(time.GetUtcNow(), random)}";
        await using var lease = await RunLease.TryTakeAsync(store, message.List, owner, options.Value.Lease, time, logger, stopping);
        var head = lease?.Head ?? await store.FindHeadAsync(message.List, stopping);
        var run = new RunRecord { List = message.List, Run = message.Run, Outcome = RunOutcome.Running, StartedAt = lease?.Head.OwnedSince ?? time.GetUtcNow() };
        if (head is not null && IsDoneBySomebody(message, head, lease is null))
        {
            var skipped = run with { Outcome = RunOutcome.Skipped, FinishedAt = time.GetUtcNow(), Words = "A run that began later pulls the list." };
            await store.WriteAsync(skipped, stopping);
            metrics.Ended(skipped);
            Log.Skipped(logger, message.Run, message.List);
        }
        else if (lease is null)
        {
            // Somebody pulls the list, or died while pulling it: looked at again when the hold has ended, if it is not renewed.
            await sender.SendAsync(QueueNames.Snapshots, message.Write(), options.Value.Lease / 3);
        }
        else
        {
            await RunAsync(run, lease, stopping);
        }
    }

    private static bool IsDoneBySomebody(SnapshotMessage message, ListHead head, bool isHeld) =>
        head.PublishedAt > message.RequestedAt
        || (isHeld && head.Owner is { } owner && !owner.StartsWith(message.Run, StringComparison.Ordinal) && head.OwnedSince > message.RequestedAt);

    private async Task RunAsync(RunRecord run, RunLease lease, CancellationToken stopping)
    {
        await store.WriteAsync(run, stopping);
        Log.Started(logger, run.Run, run.List, lease.Generation);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(stopping, lease.Lost);
        try
        {
            var done = await pull.RunAsync(run, lease, linked.Token);
            metrics.Ended(done);
            Log.Succeeded(logger, run.Run, run.List, done.Rows, done.Added, done.Changed, done.Removed);
        }
        catch (Exception exception) when (exception is PullFailedException or RowFormatException)
        {
            await failures.RecordAsync(run, exception.Message, isRepeated: false);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            // Storage failed, or the hold was lost. The message comes back, and with it the run.
            var interrupted = run with { Outcome = RunOutcome.Interrupted, Words = exception.GetType().Name };
            metrics.Ended(interrupted);
            await store.WriteAsync(interrupted, CancellationToken.None);
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Snapshot run {Run} of list {List} has begun, generation {Generation}.")]
        public static partial void Started(ILogger logger, string run, string list, int generation);

        [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "Snapshot run {Run} of list {List}: {Rows} rows, {Added} added, {Changed} changed, {Removed} removed.")]
        public static partial void Succeeded(ILogger logger, string run, string list, long rows, long added, long changed, long removed);

        [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "Snapshot run {Run} of list {List} was skipped: a later one pulls it.")]
        public static partial void Skipped(ILogger logger, string run, string list);
    }
}
