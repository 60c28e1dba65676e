using LeadFunctions.Leads;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Operations.Timelines;

namespace LeadFunctions.Operations.Search;

/// <summary>A lead in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="ReceivedAt">When, UTC.</param>
/// <param name="Deliveries">Where its deliveries stand.</param>
public sealed record LeadListEntry(string Id, string Source, DateTimeOffset ReceivedAt, IReadOnlyList<TimelineDelivery> Deliveries)
{
    /// <summary>The name, hidden unless asked for.</summary>
    public string? Name { get; init; }

    /// <summary>The phone number, hidden unless asked for.</summary>
    public string? Phone { get; init; }

    /// <summary>The e-mail address, hidden unless asked for.</summary>
    public string? Email { get; init; }

    /// <summary>When the person's data was erased, UTC.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Describes a lead.</summary>
    public static LeadListEntry Of(StoredLead stored, bool reveal)
    {
        var entry = new LeadListEntry(stored.Id, stored.Place.Source, stored.ReceivedAt, [.. stored.Deliveries.Select(TimelineDelivery.Of)])
        {
            ErasedAt = LeadRow.ReadErasedAt(stored.Row),
        };
        return stored.Lead is not { } lead ? entry
            : reveal ? entry with { Name = lead.FullName(), Phone = lead.Phone, Email = lead.Email }
            : entry with { Name = Mask.Name(lead), Phone = Mask.Phone(lead.Phone), Email = Mask.Email(lead.Email) };
    }
}
