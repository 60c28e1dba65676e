using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.Delivery.Deliveries;

/// <summary>Reads and records deliveries.</summary>
public sealed class DeliveryStore(TableServiceClient tables, RowWriter rows, RecentDeliveries recent)
{
    // A filter has at most 15 comparisons (https://learn.microsoft.com/rest/api/storageservices/querying-tables-and-entities), and four are taken.
    private const int MaxDestinations = 11;

    private const int WaitingRowBytes = 500;

    private readonly TableClient _leads = tables.GetTableClient(TableNames.Leads);

    /// <summary>Reads deliveries with their leads: one query for all references to leads of one batch.</summary>
    /// <returns>What was found, by reference. A lead that was deleted or erased is not among it.</returns>
    public async Task<IReadOnlyDictionary<DeliveryRef, DeliveryWork>> ReadAsync(IReadOnlyCollection<DeliveryRef> references)
    {
        var found = new ConcurrentDictionary<DeliveryRef, DeliveryWork>();
        foreach (var reference in references)
        {
            // What may have been sent elsewhere is read, since it may have been recorded there.
            if (!reference.MayHaveArrived && recent.Take(reference) is { } work)
            {
                found[reference] = work;
            }
        }

        var batches = references.Where(reference => !found.ContainsKey(reference)).GroupBy(static reference => (reference.Lead.Partition, reference.Lead.Batch));
        await Task.WhenAll(batches.Select(batch => ReadBatchAsync([.. batch], found)));
        return found;
    }

    /// <summary>
    /// Records where a delivery stands now, and lists it among the failures or the waiting where it is one of them; where it got through
    /// after all, it is no longer among the failures.
    /// </summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="earlier">Where it stood when its row was read.</param>
    /// <returns><see cref="WriteResult.Conflict"/> where the row changed since it was read.</returns>
    public async Task<WriteResult> RecordAsync(DeliveryRecord delivery, DeliveryState earlier)
    {
        var row = DeliveryRow.Create(delivery);
        var actions = new List<TableTransactionAction> { new(TableTransactionActionType.UpdateReplace, row, delivery.ETag) };
        if (delivery.State.IsFailure())
        {
            actions.Add(new(TableTransactionActionType.UpsertReplace, FailureRow.Create(delivery)));
        }
        else if (earlier.IsFailure() && await FindFailureAsync(delivery) is { } failure)
        {
            actions.Add(new(TableTransactionActionType.Delete, failure, ETag.All));
        }

        if (delivery.State == DeliveryState.Retrying)
        {
            actions.Add(new(TableTransactionActionType.UpsertReplace, WaitingList.CreateRow(delivery)));
        }

        return await rows.WriteAsync(TableNames.Leads, new RowGroup(delivery.Lead.Partition, actions, DeliveryRow.Size(row)));
    }

    /// <summary>Lists a delivery among the waiting that was not tried in its turn; nothing changes where it is there.</summary>
    public Task ListAsync(DeliveryRecord delivery) => rows.WriteAsync(
        TableNames.Leads,
        new RowGroup(delivery.Lead.Partition, [new(TableTransactionActionType.UpsertReplace, WaitingList.CreateRow(delivery))], WaitingRowBytes));

    /// <summary>Reads one delivery; <see langword="null"/> where it is gone.</summary>
    public async Task<DeliveryRecord?> FindAsync(LeadRef lead, string destination)
    {
        var row = await _leads.GetEntityIfExistsAsync<TableEntity>(lead.Partition, LeadKeys.Delivery(lead, destination));
        return row.HasValue ? DeliveryRow.Read(row.Value!, lead) : null;
    }

    // A deletion of a row that is not there would fail the whole transaction.
    private async Task<TableEntity?> FindFailureAsync(DeliveryRecord delivery)
    {
        var row = await _leads.GetEntityIfExistsAsync<TableEntity>(
            delivery.Lead.Partition, LeadKeys.Failure(delivery.Lead, delivery.Destination), [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)]);
        return row.HasValue ? row.Value : null;
    }

    private async Task ReadBatchAsync(List<DeliveryRef> references, ConcurrentDictionary<DeliveryRef, DeliveryWork> found)
    {
        var leads = new Dictionary<string, Lead>(StringComparer.Ordinal);
        var deliveries = new Dictionary<string, TableEntity>(StringComparer.Ordinal);
        await foreach (var row in _leads.QueryAsync<TableEntity>(Filter(references)))
        {
            if (DeliveryRow.Is(row))
            {
                deliveries[row.RowKey] = row;
            }
            else if (!LeadRow.IsErased(row))
            {
                leads[row.RowKey] = LeadRow.Read(row);
            }
        }

        foreach (var reference in references)
        {
            if (leads.TryGetValue(LeadKeys.Lead(reference.Lead), out var lead)
                && deliveries.TryGetValue(LeadKeys.Delivery(reference.Lead, reference.Destination), out var delivery))
            {
                found[reference] = new DeliveryWork(lead, DeliveryRow.Read(delivery, reference.Lead));
            }
        }
    }

    private static string Filter(List<DeliveryRef> references)
    {
        var first = references[0].Lead;
        var range = LeadKeys.Places(first.Batch, references.Min(static reference => reference.Lead.Index), references.Max(static reference => reference.Lead.Index));
        var destinations = references.Select(static reference => reference.Destination).Distinct(StringComparer.Ordinal).ToList();
        return destinations.Count > MaxDestinations
            ? range.Filter(first.Partition)
            : $"{range.Filter(first.Partition)} and ({LeadRow.IsLeadFilter} or {string.Join(" or ", destinations.Select(static name => TableClient.CreateQueryFilter($"Destination eq {name}")))})";
    }
}
