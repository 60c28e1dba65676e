using Azure;
using Azure.Data.Tables;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.Delivery.Deliveries;

/// <summary>
/// Which deliveries wait for another try, or longer than a shift for their first, oldest lead first. An entry is written with the attempt
/// that failed, and taken off after the one that ended it: one that was left behind is found out by whoever reads it.
/// </summary>
public sealed class WaitingList(TableServiceClient tables, SourceRegistry sources)
{
    private readonly TableClient _leads = tables.GetTableClient(TableNames.Leads);

    /// <summary>The entry of a delivery, to be written with it.</summary>
    public static TableEntity CreateRow(DeliveryRecord delivery) => new(delivery.Lead.Partition, LeadKeys.Waiting(delivery.Lead, delivery.Destination))
    {
        ["Batch"] = delivery.Lead.Batch,
        ["Place"] = delivery.Lead.Index,
        ["Destination"] = delivery.Destination,
    };

    /// <summary>Takes a delivery off the list; nothing happens where it is not on it.</summary>
    public Task RemoveAsync(LeadRef lead, string destination) => _leads.DeleteEntityAsync(lead.Partition, LeadKeys.Waiting(lead, destination), ETag.All);

    /// <summary>When the oldest lead that waits was received; <see langword="null"/> where none does.</summary>
    public async Task<DateTimeOffset?> FindOldestAsync(CancellationToken cancellationToken)
    {
        var oldest = await Task.WhenAll(sources.All.SelectMany(static source => LeadPartition.All(source.Name)).Select(partition => FindOldestAsync(partition, cancellationToken)));
        return oldest.Min();
    }

    private async Task<DateTimeOffset?> FindOldestAsync(string partition, CancellationToken cancellationToken)
    {
        await foreach (var entry in _leads.QueryAsync<TableEntity>(LeadKeys.AllWaiting.Filter(partition), maxPerPage: 1, cancellationToken: cancellationToken))
        {
            var lead = new LeadRef(partition, entry.GetString("Batch")!, entry.GetInt32("Place") ?? 0);
            var destination = entry.GetString("Destination")!;
            var row = await _leads.GetEntityIfExistsAsync<TableEntity>(partition, LeadKeys.Delivery(lead, destination), cancellationToken: cancellationToken);
            if (row.HasValue && !DeliveryRow.Read(row.Value!, lead).State.IsTerminal())
            {
                return BatchId.Time(lead.Batch);
            }

            await RemoveAsync(lead, destination);
        }

        return null;
    }
}
