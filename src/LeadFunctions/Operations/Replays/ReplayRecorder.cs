using Azure;
using Azure.Data.Tables;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.Operations.Replays;

/// <summary>Sets deliveries back to pending.</summary>
public sealed class ReplayRecorder(TableServiceClient tables, RowWriter rows, DeliveryStore store, WaitingList waiting, TimeProvider time)
{
    private readonly TableClient _leads = tables.GetTableClient(TableNames.Leads);

    /// <summary>
    /// Sets a delivery back to pending and takes it off the list of failures, in one transaction. The attempts stay and count on, so
    /// that references from before are void; the retry schedule begins anew.
    /// </summary>
    /// <param name="delivery">The delivery as it was read.</param>
    /// <param name="at">When a person asked, UTC.</param>
    /// <param name="force">Whether that person insists.</param>
    /// <returns>Whether it is to be sent: not where it has gone on meanwhile.</returns>
    public async Task<bool> ReplayAsync(DeliveryRecord delivery, DateTimeOffset at, bool force)
    {
        for (var current = delivery; current is not null && current.Attempts == delivery.Attempts; current = await store.FindAsync(delivery.Lead, delivery.Destination))
        {
            var now = time.GetUtcNow();
            if (ReplayRules.Refuse(current.State, current.NextAt, force, now) is not null)
            {
                return false;
            }

            var replayed = current with { State = DeliveryState.Pending, Base = current.Attempts, ReplayedAt = at, Forced = force, NextAt = null, UpdatedAt = now };
            var row = DeliveryRow.Create(replayed);
            var actions = new List<TableTransactionAction> { new(TableTransactionActionType.UpdateReplace, row, current.ETag) };
            if (await IsListedAsync(current))
            {
                actions.Add(new(TableTransactionActionType.Delete, new TableEntity(current.Lead.Partition, LeadKeys.Failure(current.Lead, current.Destination)), ETag.All));
            }

            if (await rows.WriteAsync(TableNames.Leads, new RowGroup(current.Lead.Partition, actions, DeliveryRow.Size(row))) == WriteResult.Written)
            {
                await (current.State == DeliveryState.Retrying ? waiting.RemoveAsync(current.Lead, current.Destination) : Task.CompletedTask);
                return true;
            }
        }

        return false;
    }

    // A deletion of a row that is not there would fail the whole transaction.
    private async Task<bool> IsListedAsync(DeliveryRecord delivery) => delivery.State.IsFailure()
        && (await _leads.GetEntityIfExistsAsync<TableEntity>(
            delivery.Lead.Partition, LeadKeys.Failure(delivery.Lead, delivery.Destination), [nameof(TableEntity.RowKey)])).HasValue;
}
