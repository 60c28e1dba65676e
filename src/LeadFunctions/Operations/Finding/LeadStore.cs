using Azure.Data.Tables;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.Operations.Finding;

/// <summary>Reads leads with their deliveries, which stand beside each other.</summary>
public sealed class LeadStore(TableServiceClient tables)
{
    private readonly TableClient _leads = tables.GetTableClient(TableNames.Leads);

    /// <summary>Reads one lead; <see langword="null"/> where it is gone.</summary>
    public async Task<StoredLead?> FindAsync(LeadRef place, CancellationToken cancellationToken) =>
        await ReadAsync(place.Partition, LeadKeys.Rows(place), cancellationToken) is [var lead, ..] ? lead : null;

    /// <summary>Reads leads, one query for those of a batch.</summary>
    /// <param name="places">Where they stand.</param>
    /// <param name="areAdjacent">Whether no others stand between those of a partition, so that one query reads them all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What was found, by place.</returns>
    public async Task<IReadOnlyDictionary<LeadRef, StoredLead>> ReadAsync(IReadOnlyCollection<LeadRef> places, bool areAdjacent, CancellationToken cancellationToken)
    {
        var runs = places.GroupBy(place => (place.Partition, Batch: areAdjacent ? string.Empty : place.Batch));
        var read = await Task.WhenAll(runs.Select(run => ReadAsync(run.Key.Partition, Span(run), cancellationToken)));
        return read.SelectMany(static leads => leads).ToDictionary(static lead => lead.Place);
    }

    private static RowRange Span(IEnumerable<LeadRef> places)
    {
        var keys = places.Select(LeadKeys.Rows).OrderBy(static range => range.From, StringComparer.Ordinal).ToList();
        return new RowRange(keys[0].From, keys[^1].To);
    }

    private async Task<IReadOnlyList<StoredLead>> ReadAsync(string partition, RowRange range, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in _leads.QueryAsync<TableEntity>(range.Filter(partition), cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        return
        [
            .. from row in rows
               group row by LeadKeys.ReadLead(partition, row.RowKey) into lead
               let own = lead.FirstOrDefault(static row => !DeliveryRow.Is(row))
               where own is not null
               select new StoredLead(lead.Key, own, [.. lead.Where(DeliveryRow.Is).Select(row => DeliveryRow.Read(row, lead.Key))]),
        ];
    }
}
