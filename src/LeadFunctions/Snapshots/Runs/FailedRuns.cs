using LeadFunctions.Alerts;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Snapshots.Runs;

/// <summary>Records runs that failed, and tells people of lists that fail again and again.</summary>
public sealed partial class FailedRuns(RunStore store, SnapshotMetrics metrics, Alerter alerter, TimeProvider time, ILogger<FailedRuns> logger)
{
    /// <summary>Records that a run failed; when this returns, it is durable.</summary>
    /// <param name="run">The run.</param>
    /// <param name="words">Why it failed; nothing of a person.</param>
    /// <param name="isRepeated">Whether it failed several times. Where it did not, people are told if the list's run before failed too.</param>
    public async Task RecordAsync(RunRecord run, string words, bool isRepeated)
    {
        var failed = run with { Outcome = RunOutcome.Failed, FinishedAt = time.GetUtcNow(), Words = words };
        await store.WriteAsync(failed, CancellationToken.None);
        metrics.Ended(failed);
        Log.Failed(logger, run.Run, run.List, words);
        if (isRepeated || await HasFailedBeforeAsync(run))
        {
            alerter.Report(AlertSubject.List(run.List), AlertKind.Snapshot);
            await alerter.FlushAsync();
        }
    }

    private async Task<bool> HasFailedBeforeAsync(RunRecord run)
    {
        var before = await store.ReadAsync(run.List, after: run.Run).FirstOrDefaultAsync(static run => run.Outcome is RunOutcome.Succeeded or RunOutcome.Failed);
        return before?.Outcome == RunOutcome.Failed;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Snapshot run {Run} of list {List} failed: {Words}.")]
        public static partial void Failed(ILogger logger, string run, string list, string words);
    }
}
