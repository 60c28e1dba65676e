using Azure.Data.Tables;
using LeadFunctions.Leads;

namespace LeadFunctions.Delivery.Deliveries;

/// <summary>An entry in the list of failures: points to a delivery that was rejected, exhausted or held.</summary>
public static class FailureRow
{
    private const string LeadId = "LeadId";
    private const string State = DeliveryRow.State;
    private const string Destination = DeliveryRow.Destination;
    private const string Attempts = "Attempts";
    private const string Words = "Words";
    private const string Status = "Status";
    private const string FailedAt = "FailedAt";

    /// <summary>Writes an entry for a delivery.</summary>
    public static TableEntity Create(DeliveryRecord delivery)
    {
        var row = new TableEntity(delivery.Lead.Partition, LeadKeys.Failure(delivery.Lead, delivery.Destination))
        {
            [LeadId] = delivery.LeadId,
            [Destination] = delivery.Destination,
            [State] = delivery.State.ToString(),
            [Attempts] = delivery.Attempts,
            [FailedAt] = delivery.UpdatedAt,
        };
        if (delivery.History is [.., var last])
        {
            row[Words] = last.Words ?? string.Empty;
            if (last.Status is { } status)
            {
                row[Status] = status;
            }
        }

        return row;
    }

    /// <summary>Reads an entry.</summary>
    public static Failure Read(TableEntity row) => new(
        LeadKeys.ReadLead(row.PartitionKey, row.RowKey),
        row.GetString(LeadId)!,
        row.GetString(Destination)!,
        Enum.Parse<DeliveryState>(row.GetString(State)!),
        row.GetInt32(Attempts) ?? 0,
        row.GetDateTimeOffset(FailedAt) ?? DateTimeOffset.MinValue,
        row.GetInt32(Status),
        row.GetString(Words) is { Length: > 0 } words ? words : null);
}
