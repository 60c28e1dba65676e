using Azure.Data.Tables;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Leads;

namespace LeadFunctions.Operations.Finding;

/// <summary>A lead as it is stored, with its deliveries.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Row">Its row.</param>
/// <param name="Deliveries">Its deliveries, by destination.</param>
public sealed record StoredLead(LeadRef Place, TableEntity Row, IReadOnlyList<DeliveryRecord> Deliveries)
{
    /// <summary>Its id.</summary>
    public string Id { get; } = LeadRow.ReadId(Row);

    /// <summary>When it was received, UTC.</summary>
    public DateTimeOffset ReceivedAt { get; } = LeadRow.ReadReceivedAt(Row);

    /// <summary>The lead itself; <see langword="null"/> where the person's data was erased.</summary>
    public Lead? Lead { get; } = LeadRow.IsErased(Row) ? null : LeadRow.Read(Row);
}
