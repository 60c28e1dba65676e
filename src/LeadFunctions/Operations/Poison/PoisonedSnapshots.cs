using System.Text.Json;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Snapshots.Scheduling;
using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Operations.Poison;

/// <summary>
/// Takes messages of lists whose pull the host gave up on: records that the run failed, and lets the message go. Readers see the snapshot
/// before, and the next run does the work.
/// </summary>
public sealed partial class PoisonedSnapshots(
    PoisonKeeper keeper, RunStore runs, FailedRuns failures, PoisonStore store, TimeProvider time, ILogger<PoisonedSnapshots> logger)
{
    /// <summary>What the run says of it.</summary>
    public const string Words = "the list could not be pulled: every try broke off";

    /// <summary>Takes one message; when this returns, what it says is durable elsewhere.</summary>
    /// <param name="body">The message as the host copied it.</param>
    public Task RunAsync(BinaryData body) => keeper.TakeAsync(QueueNames.Snapshots, body, () => TakeAsync(body));

    private async Task TakeAsync(BinaryData body)
    {
        if (Read(body) is not { } message)
        {
            Log.Unreadable(logger, QueueNames.Snapshots);
            await store.RecordAsync(QueueNames.Snapshots, body, "The message cannot be read.");
            return;
        }

        var run = await runs.FindAsync(message.List, message.Run, CancellationToken.None)
            ?? new RunRecord { List = message.List, Run = message.Run, Outcome = RunOutcome.Running, StartedAt = time.GetUtcNow() };
        if (!run.IsFinished())
        {
            await failures.RecordAsync(run, Words, isRepeated: true);
        }
    }

    private static SnapshotMessage? Read(BinaryData body)
    {
        try
        {
            return SnapshotMessage.Read(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A message of {Queue} cannot be read; it is recorded and waits for a person.")]
        public static partial void Unreadable(ILogger logger, string queue);
    }
}
