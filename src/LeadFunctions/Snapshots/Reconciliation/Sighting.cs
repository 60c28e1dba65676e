using LeadFunctions.Leads;

namespace LeadFunctions.Snapshots.Reconciliation;

/// <summary>A delivered lead, and whether it was seen in its list. Holds nothing of the person.</summary>
public sealed record Sighting
{
    /// <summary>The list's id.</summary>
    public required string List { get; init; }

    /// <summary>Where the lead stands.</summary>
    public required LeadRef Lead { get; init; }

    /// <summary>The lead's id.</summary>
    public required string LeadId { get; init; }

    /// <summary>The destination's name.</summary>
    public required string Destination { get; init; }

    /// <summary>When it was delivered, UTC.</summary>
    public required DateTimeOffset DeliveredAt { get; init; }

    /// <summary>Smartflo's id of the lead, where the delivery was told one.</summary>
    public string? ProviderId { get; init; }

    /// <summary>In how many runs it was not seen.</summary>
    public int Runs { get; init; }

    /// <summary>The latest run that looked for it.</summary>
    public string? LastRun { get; init; }

    /// <summary>Key of the list's row; <see langword="null"/> while it was not seen.</summary>
    public string? RowKey { get; init; }

    /// <summary>When it was seen first, UTC.</summary>
    public DateTimeOffset? SeenAt { get; init; }
}
