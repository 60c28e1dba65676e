using Azure;
using Azure.Data.Tables;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Leads;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Operations.Replays;

/// <summary>Sets deliveries back to pending, makes those that are not there yet, and ends those whose enquiry was sent with another lead.</summary>
public sealed partial class ReplayRecorder(
    TableServiceClient tables, RowWriter rows, LeadStore leads, WaitingList waiting, DuplicateGuard guard, TimeProvider time, ILogger<ReplayRecorder> logger)
{
    // The lead's row, of which no more than its version changes.
    private const int RowOverhead = 1000;

    private readonly TableClient _leads = tables.GetTableClient(TableNames.Leads);

    /// <summary>
    /// Sets a delivery back to pending and takes it off the list of failures, in one transaction. The attempts stay and count on, so
    /// that references from before are void; the retry schedule begins anew.
    /// </summary>
    /// <param name="lead">The lead with its deliveries as they were read.</param>
    /// <param name="reference">The delivery, with the attempts it had when a person asked, or <see cref="ReplaysMessage.NotThere"/>.</param>
    /// <param name="at">When that was, UTC.</param>
    /// <param name="force">Whether that person insists: then nobody asks whether another lead of the same content was sent.</param>
    public async Task<ReplayStep> ReplayAsync(StoredLead lead, DeliveryRef reference, DateTimeOffset at, bool force)
    {
        for (var current = lead; current?.Lead is { } content; current = await leads.FindAsync(current.Place, CancellationToken.None))
        {
            var found = current.Deliveries.FirstOrDefault(delivery => string.Equals(delivery.Destination, reference.Destination, StringComparison.Ordinal));
            if (found is { State: DeliveryState.Pending } && found.ReplayedAt == at)
            {
                return ReplayStep.SendAgain;
            }

            if ((found?.Attempts ?? ReplaysMessage.NotThere) != reference.Attempt || (found is not null && ReplayRules.Refuse(found.State, found.NextAt, force, time.GetUtcNow()) is not null))
            {
                return ReplayStep.None;
            }

            var sentId = force ? null : await guard.TakeTurnAsync(content, current.Place, reference.Destination);
            var now = time.GetUtcNow();
            var before = found ?? new DeliveryRecord { Lead = current.Place, LeadId = current.Id, Destination = reference.Destination, State = DeliveryState.Pending, UpdatedAt = now };
            var after = Next(before, sentId, now) with { ReplayedAt = at, Forced = force };
            if (await WriteAsync(current, found, after) == WriteResult.Written)
            {
                await (before.State == DeliveryState.Retrying ? waiting.RemoveAsync(before.Lead, before.Destination) : Task.CompletedTask);
                return Tell(after);
            }
        }

        return ReplayStep.None;
    }

    private static DeliveryRecord Next(DeliveryRecord delivery, string? sentId, DateTimeOffset now)
    {
        var next = delivery with { State = DeliveryState.Pending, Base = delivery.Attempts, DuplicateOf = sentId, NextAt = null, UpdatedAt = now };

        // Counted as an attempt, so that every reference that is still about is void.
        return sentId is null ? next : next with
        {
            State = DeliveryState.Duplicate,
            Attempts = delivery.Attempts + 1,
            History =
            [
                .. delivery.History.TakeLast(DeliveryRow.MaxHistory - 1),
                new Attempt(now, OutcomeKind.Duplicate, Status: null, $"not sent: lead {sentId} of the same content was sent, or is on its way", Milliseconds: 0),
            ],
        };
    }

    private async Task<WriteResult> WriteAsync(StoredLead lead, DeliveryRecord? before, DeliveryRecord after)
    {
        var row = DeliveryRow.Create(after);
        var actions = new List<TableTransactionAction>();
        if (before is null)
        {
            // Whoever erases the lead meanwhile learns that it has one more delivery.
            actions.Add(new(TableTransactionActionType.UpdateMerge, LeadRow.Touch(lead.Row), lead.Row.ETag));
            actions.Add(new(TableTransactionActionType.Add, row));
        }
        else
        {
            actions.Add(new(TableTransactionActionType.UpdateReplace, row, before.ETag));
        }

        if (before is not null && await IsListedAsync(before))
        {
            actions.Add(new(TableTransactionActionType.Delete, new TableEntity(before.Lead.Partition, LeadKeys.Failure(before.Lead, before.Destination)), ETag.All));
        }

        return await rows.WriteAsync(TableNames.Leads, new RowGroup(lead.Place.Partition, actions, DeliveryRow.Size(row) + RowOverhead));
    }

    // A deletion of a row that is not there would fail the whole transaction.
    private async Task<bool> IsListedAsync(DeliveryRecord delivery) => delivery.State.IsFailure()
        && (await _leads.GetEntityIfExistsAsync<TableEntity>(
            delivery.Lead.Partition, LeadKeys.Failure(delivery.Lead, delivery.Destination), [nameof(TableEntity.RowKey)])).HasValue;

    private ReplayStep Tell(DeliveryRecord after)
    {
        if (after.DuplicateOf is null)
        {
            return ReplayStep.Send;
        }

        Log.NotSent(logger, after.LeadId, after.Destination, after.DuplicateOf);
        return ReplayStep.None;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Lead {LeadId} is not sent to {Destination} again: lead {OtherId} of the same content was.")]
        public static partial void NotSent(ILogger logger, string leadId, string destination, string otherId);
    }
}
