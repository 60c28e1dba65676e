using Azure.Data.Tables;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.Tests.Hosting;

/// <summary>Looks at an app's deliveries in its table.</summary>
public static class DeliveryView
{
    /// <summary>Every delivery of the website's leads.</summary>
    public static async Task<IReadOnlyList<DeliveryRecord>> DeliveriesAsync(this TestApp app)
    {
        var range = RowRange.Prefix("b-");
        var deliveries = new List<DeliveryRecord>();
        await foreach (var row in app.Table(TableNames.Leads).QueryAsync<TableEntity>(range.Filter("website")))
        {
            if (DeliveryRow.Is(row))
            {
                deliveries.Add(DeliveryRow.Read(row, new LeadRef(row.PartitionKey, row.RowKey, 0)));
            }
        }

        return deliveries;
    }

    /// <summary>The delivery of a lead to a destination, as soon as it is what is wanted.</summary>
    public static async Task<DeliveryRecord> WaitForDeliveryAsync(this TestApp app, string leadId, string destination, Func<DeliveryRecord, bool> isWanted) =>
        (await Eventually.GetAsync(
            async () => (await app.DeliveriesAsync()).FirstOrDefault(delivery => string.Equals(delivery.LeadId, leadId, StringComparison.Ordinal) && string.Equals(delivery.Destination, destination, StringComparison.Ordinal)),
            delivery => delivery is not null && isWanted(delivery),
            $"the delivery of {leadId} to {destination}"))!;

    /// <summary>The delivery of a lead to a destination at its end.</summary>
    public static Task<DeliveryRecord> WaitForEndAsync(this TestApp app, string leadId, string destination) =>
        app.WaitForDeliveryAsync(leadId, destination, static delivery => delivery.State.IsTerminal());
}
