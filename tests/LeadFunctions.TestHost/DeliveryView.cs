using Azure.Data.Tables;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Leads;
using LeadFunctions.Storage;
using LeadFunctions.Testing;

namespace LeadFunctions.Tests.Hosting;

/// <summary>Looks at an app's deliveries in its table.</summary>
public static class DeliveryView
{
    /// <summary>Every delivery.</summary>
    public static async Task<IReadOnlyList<DeliveryRecord>> DeliveriesAsync(this TestApp app)
    {
        var rows = await app.LeadRowsAsync("b-");
        return [.. rows.Where(DeliveryRow.Is).Select(static row => DeliveryRow.Read(row, LeadKeys.ReadLead(row.PartitionKey, row.RowKey)))];
    }

    /// <summary>Rows of the leads' table whose keys begin with a prefix, such as <c>f-</c> (<see cref="LeadKeys"/>), in the order of their keys.</summary>
    public static async Task<IReadOnlyList<TableEntity>> LeadRowsAsync(this TestApp app, string prefix)
    {
        var range = RowRange.Prefix(prefix);
        var filter = TableClient.CreateQueryFilter($"RowKey ge {range.From} and RowKey lt {range.To}");
        var rows = await app.Table(TableNames.Leads).QueryAsync<TableEntity>(filter).ToListAsync();
        return [.. rows.OrderBy(static row => row.RowKey, StringComparer.Ordinal)];
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
