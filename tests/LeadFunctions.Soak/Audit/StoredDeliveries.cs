using Azure.Data.Tables;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.Soak.Audit;

/// <summary>Every delivery in the tables, by lead and destination.</summary>
internal static class StoredDeliveries
{
    private const string BatchRows = "RowKey ge 'b-' and RowKey lt 'b.'";

    /// <summary>Reads them all.</summary>
    public static async Task<Dictionary<(string LeadId, string Destination), DeliveryRecord>> ReadAsync(string storage, CancellationToken cancellationToken)
    {
        var table = new TableClient(storage, TableNames.Leads);
        var found = new Dictionary<(string, string), DeliveryRecord>();
        await foreach (var row in table.QueryAsync<TableEntity>(BatchRows, cancellationToken: cancellationToken))
        {
            if (DeliveryRow.Is(row))
            {
                var delivery = DeliveryRow.Read(row, LeadKeys.ReadLead(row.PartitionKey, row.RowKey));
                found.Add((delivery.LeadId, delivery.Destination), delivery);
            }
        }

        return found;
    }
}
