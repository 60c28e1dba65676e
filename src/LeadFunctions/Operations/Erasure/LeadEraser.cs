using Azure;
using Azure.Data.Tables;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Delivery.Routing;
using LeadFunctions.Leads;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Storage;

namespace LeadFunctions.Operations.Erasure;

/// <summary>Replaces a lead by the fact that there was one, and ends what was still to be sent, in one transaction.</summary>
public sealed class LeadEraser(TableServiceClient tables, RowWriter rows, LeadStore leads, ClaimStore claims, RecentDeliveries recent, WaitingList waiting, TimeProvider time)
{
    /// <summary>What deliveries say that were still to be sent.</summary>
    public const string Words = "erased";

    // More than a row of a delivery takes with all its attempts.
    private const int RowBytes = 64 * 1024;

    private readonly TableClient _leads = tables.GetTableClient(TableNames.Leads);

    /// <summary>Erases a lead; when this returns, it is durable.</summary>
    /// <returns>What is left; <see langword="null"/> where the lead was deleted meanwhile.</returns>
    public async Task<StoredLead?> EraseAsync(StoredLead lead, CancellationToken cancellationToken)
    {
        var current = lead;
        while (current?.Lead is not null)
        {
            var actions = await CreateActionsAsync(current, time.GetUtcNow(), cancellationToken);

            // This process must not send what it remembers; others remember for moments only.
            foreach (var delivery in current.Deliveries)
            {
                recent.Forget(delivery.Lead, delivery.Destination);
            }

            // A conflict: a delivery went on meanwhile, so all is read again.
            await rows.WriteAsync(TableNames.Leads, new RowGroup(current.Place.Partition, actions, RowBytes * actions.Count));
            current = await leads.FindAsync(current.Place, cancellationToken);
        }

        await Task.WhenAll(lead.Deliveries
            .Where(static delivery => delivery.State == DeliveryState.Retrying)
            .Select(delivery => waiting.RemoveAsync(delivery.Lead, delivery.Destination)));

        // The claim of a large lead is deleted once it is routed, unless the app died in between.
        await claims.DeleteAsync(new LeadClaim(lead.Place.Source, lead.Place.Batch));
        return current;
    }

    private async Task<List<TableTransactionAction>> CreateActionsAsync(StoredLead lead, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var actions = new List<TableTransactionAction> { new(TableTransactionActionType.UpdateReplace, LeadRow.Erase(lead.Row, now), lead.Row.ETag) };
        foreach (var delivery in lead.Deliveries.Where(static delivery => !delivery.State.IsTerminal()))
        {
            actions.Add(new(TableTransactionActionType.UpdateReplace, DeliveryRow.Create(End(delivery, now)), delivery.ETag));
        }

        // Nothing can be done about its failures any more.
        var failures = _leads.QueryAsync<TableEntity>(LeadKeys.FailuresOf(lead.Place).Filter(lead.Place.Partition), cancellationToken: cancellationToken);
        await foreach (var failure in failures)
        {
            actions.Add(new(TableTransactionActionType.Delete, failure, ETag.All));
        }

        return actions;
    }

    // Counted as an attempt, so that every reference that is still about is void.
    private static DeliveryRecord End(DeliveryRecord delivery, DateTimeOffset now) => delivery with
    {
        State = DeliveryState.Rejected,
        Attempts = delivery.Attempts + 1,
        History = [.. delivery.History.TakeLast(DeliveryRow.MaxHistory - 1), new Attempt(now, OutcomeKind.Permanent, Status: null, Words, Milliseconds: 0)],
        NextAt = null,
        UpdatedAt = now,
    };
}
