using Azure.Data.Tables;
using LeadFunctions.Leads;

namespace LeadFunctions.Delivery.Deliveries;

/// <summary>An entry in the list of failures: points to a delivery that was rejected, exhausted or held.</summary>
public static class FailureRow
{
    private const string LeadId = "LeadId";
    private const string State = "State";
    private const string Destination = "Destination";
    private const string Words = "Words";
    private const string Status = "Status";
    private const string FailedAt = "FailedAt";

    /// <summary>Writes an entry for a delivery.</summary>
    public static TableEntity Create(DeliveryRecord delivery)
    {
        var row = new TableEntity(delivery.Lead.Source, LeadKeys.Failure(delivery.Lead, delivery.Destination))
        {
            [LeadId] = delivery.LeadId,
            [Destination] = delivery.Destination,
            [State] = delivery.State.ToString(),
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
}
