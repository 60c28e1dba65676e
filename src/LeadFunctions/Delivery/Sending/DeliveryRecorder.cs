using Azure;
using LeadFunctions.Alerts;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Storage;
using LeadFunctions.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Delivery.Sending;

/// <summary>Turns the outcome of a try into the delivery's next state, and records it.</summary>
public sealed partial class DeliveryRecorder(
    DeliveryStore store, WaitingList waiting, RetrySchedule schedule, LeadMetrics metrics, Alerter alerter, TimeProvider time, ILogger<DeliveryRecorder> logger)
{
    /// <summary>Records an attempt; when this returns, it is durable.</summary>
    public async Task<RecordedAttempt> RecordAsync(DeliveryRecord delivery, DeliveryOutcome outcome, TimeSpan duration)
    {
        var earlier = delivery;
        var next = Next(earlier, outcome, duration);
        while (await store.RecordAsync(next, earlier.State) == WriteResult.Conflict)
        {
            // Somebody changed the row since it was read; where that was this very attempt, there is nothing left to do.
            var current = await store.FindAsync(next.Lead, next.Destination);
            if (current is not null && IsOwn(current, next))
            {
                break;
            }

            if (current is null || IsSettled(current, next))
            {
                return new RecordedAttempt(current ?? next, ByOther: true);
            }

            // What got through stays true, whatever another try that ran beside this one has recorded.
            earlier = current;
            next = Next(earlier, outcome, duration);
        }

        Tell(next, outcome, duration);
        if (earlier.State == DeliveryState.Retrying && next.State != DeliveryState.Retrying)
        {
            await LeaveWaitingListAsync(next);
        }

        return new RecordedAttempt(next, ByOther: false);
    }

    // What is recorded stands: whoever reads the list next takes off what is left on it.
    private async Task LeaveWaitingListAsync(DeliveryRecord delivery)
    {
        try
        {
            await waiting.RemoveAsync(delivery.Lead, delivery.Destination);
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException)
        {
            Log.StaysListed(logger, delivery.LeadId, delivery.Destination, exception);
        }
    }

    // Storage's answer was lost, and the repeat met what the first had written.
    private static bool IsOwn(DeliveryRecord current, DeliveryRecord next) =>
        current.Attempts == next.Attempts && current.State == next.State && current.History is [.., var last] && last == next.History[^1];

    private static bool IsSettled(DeliveryRecord current, DeliveryRecord next) => current.State.IsFailure()
        ? next.State is not (DeliveryState.Delivered or DeliveryState.Duplicate)
        : current.State.IsTerminal() || (current.Attempts >= next.Attempts && next.State == DeliveryState.Retrying);

    private void Tell(DeliveryRecord next, DeliveryOutcome outcome, TimeSpan duration)
    {
        Log.Attempted(logger, next.LeadId, next.Destination, outcome.Kind, outcome.Status, next.State);
        metrics.Attempted(next.Destination, outcome.Kind, next.State, duration);
        if (outcome.Kind == OutcomeKind.Auth)
        {
            alerter.Report(AlertSubject.Destination(next.Destination), AlertKind.Credentials);
        }

        if (next.State.IsFailure())
        {
            alerter.Report(AlertSubject.Destination(next.Destination), Enum.Parse<AlertKind>(next.State.ToString()));
        }
    }

    private DeliveryRecord Next(DeliveryRecord delivery, DeliveryOutcome outcome, TimeSpan duration)
    {
        var now = time.GetUtcNow();
        var attempts = delivery.Attempts + 1;
        var wait = outcome.Kind is OutcomeKind.Transient or OutcomeKind.Auth or OutcomeKind.Ambiguous ? schedule.Next(attempts - delivery.Base, outcome.RetryAfter) : null;
        var state = outcome.Kind switch
        {
            OutcomeKind.Delivered => DeliveryState.Delivered,
            OutcomeKind.Duplicate => DeliveryState.Duplicate,
            OutcomeKind.Permanent => DeliveryState.Rejected,
            OutcomeKind.Ambiguous when outcome.Hold => DeliveryState.Held,
            _ => wait is null ? DeliveryState.Exhausted : DeliveryState.Retrying,
        };
        var attempt = new Attempt(now, outcome.Kind, outcome.Status, outcome.Words is { Length: > 0 } words ? words : null, (long)duration.TotalMilliseconds);
        return delivery with
        {
            State = state,
            Attempts = attempts,
            History = [.. delivery.History.TakeLast(DeliveryRow.MaxHistory - 1), attempt],
            NextAt = state == DeliveryState.Retrying ? now + wait : null,
            ProviderId = outcome.ProviderId ?? delivery.ProviderId,
            UpdatedAt = now,
        };
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Lead {LeadId} to {Destination}: {Outcome} (status {Status}), now {State}.")]
        public static partial void Attempted(ILogger logger, string leadId, string destination, OutcomeKind outcome, int? status, DeliveryState state);

        [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Lead {LeadId} to {Destination} could not be taken off the list of those that wait.")]
        public static partial void StaysListed(ILogger logger, string leadId, string destination, Exception exception);
    }
}
