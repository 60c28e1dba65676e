using Azure.Data.Tables;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;
using LeadFunctions.Snapshots.Storing;
using LeadFunctions.Storage;

namespace LeadFunctions.Snapshots.Reconciliation;

/// <summary>Finds deliveries to a list that arrived, and the phone numbers of their leads.</summary>
public sealed class DeliveredLeads(TableServiceClient tables, SourceRegistry sources, SnapshotAccount account)
{
    // Deliveries are kept by when their lead came; the retry schedule ends within this.
    private static readonly TimeSpan LongestDelivery = TimeSpan.FromDays(7);

    private readonly TableClient _leads = tables.GetTableClient(TableNames.Leads);

    /// <summary>Deliveries to a list that arrived in a span of time.</summary>
    public async Task<IReadOnlyList<Sighting>> FindAsync(
        string list, DateTimeOffset since, DateTimeOffset until, OperationCounter operations, CancellationToken cancellationToken)
    {
        var found = new List<Sighting>();
        var table = new CountedTable(_leads, operations);
        foreach (var destination in account.DeliveringTo(list))
        {
            foreach (var partition in sources.All.SelectMany(static source => LeadPartition.All(source.Name)))
            {
                var range = LeadKeys.Batches(since - LongestDelivery, until + TimeSpan.FromMinutes(1)).Filter(partition);
                var filter = $"{range} and {Arrived(destination.Name, since, until)}";
                await foreach (var row in table.QueryAsync(filter, cancellationToken: cancellationToken))
                {
                    var delivery = DeliveryRow.Read(row, LeadKeys.ReadLead(row.PartitionKey, row.RowKey));
                    found.Add(new Sighting
                    {
                        List = list,
                        Lead = delivery.Lead,
                        LeadId = delivery.LeadId,
                        Destination = delivery.Destination,
                        DeliveredAt = delivery.UpdatedAt,
                        ProviderId = delivery.ProviderId,
                    });
                }
            }
        }

        return found;
    }

    /// <summary>The phone numbers of leads, by where the leads stand. A lead that was deleted, or has none, is not among them.</summary>
    public async Task<IReadOnlyDictionary<LeadRef, string>> ReadPhonesAsync(
        IEnumerable<LeadRef> leads, OperationCounter operations, CancellationToken cancellationToken)
    {
        var phones = new Dictionary<LeadRef, string>();
        var table = new CountedTable(_leads, operations);
        foreach (var batch in leads.GroupBy(static lead => (lead.Partition, lead.Batch)))
        {
            var places = LeadKeys.Places(batch.Key.Batch, batch.Min(static lead => lead.Index), batch.Max(static lead => lead.Index));
            var rows = new Dictionary<string, string>(StringComparer.Ordinal);
            await foreach (var row in table.QueryAsync($"{places.Filter(batch.Key.Partition)} and {LeadRow.IsLeadFilter}", cancellationToken: cancellationToken))
            {
                if (LeadRow.Read(row).Phone is { } phone)
                {
                    rows[row.RowKey] = phone;
                }
            }

            foreach (var lead in batch)
            {
                if (rows.TryGetValue(LeadKeys.Lead(lead), out var phone))
                {
                    phones[lead] = phone;
                }
            }
        }

        return phones;
    }

    private static string Arrived(string destination, DateTimeOffset since, DateTimeOffset until) => TableClient.CreateQueryFilter(
        $"Destination eq {destination} and (State eq {nameof(DeliveryState.Delivered)} or State eq {nameof(DeliveryState.Duplicate)}) and UpdatedAt ge {since} and UpdatedAt lt {until}");
}
