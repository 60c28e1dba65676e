using Azure;
using LeadFunctions.Leads;

namespace LeadFunctions.Delivery.Deliveries;

/// <summary>One lead to one destination, with its attempts. Holds nothing of the person.</summary>
public sealed record DeliveryRecord
{
    /// <summary>Where the lead stands.</summary>
    public required LeadRef Lead { get; init; }

    /// <summary>The lead's id.</summary>
    public required string LeadId { get; init; }

    /// <summary>The destination's name.</summary>
    public required string Destination { get; init; }

    /// <summary>Where the delivery stands.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>How many attempts were recorded.</summary>
    public int Attempts { get; init; }

    /// <summary>How many of them came before the latest replay: the retry schedule counts from there.</summary>
    public int Base { get; init; }

    /// <summary>When a person last asked to send it again, UTC.</summary>
    public DateTimeOffset? ReplayedAt { get; init; }

    /// <summary>Whether that person wants it sent whatever the provider has: nobody looks first whether it arrived.</summary>
    public bool Forced { get; init; }

    /// <summary>The id of the lead of the same content for whose sake a replay did not send this one; <see langword="null"/> where none did so.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>The latest attempts, oldest first: at most <see cref="DeliveryRow.MaxHistory"/>.</summary>
    public IReadOnlyList<Attempt> History { get; init; } = [];

    /// <summary>
    /// Whether an attempt may have arrived: one was not answered, and later ones that failed for certain do not change that. Where a
    /// person has said since to send it all the same, what was before that does not count.
    /// </summary>
    public bool MayHaveArrived => History.TakeLast(Forced ? Attempts - Base : History.Count).Any(static attempt => attempt.Outcome == OutcomeKind.Ambiguous);

    /// <summary>When it is tried again, UTC.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>The provider's id of what it made.</summary>
    public string? ProviderId { get; init; }

    /// <summary>When it last changed, UTC.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The row's version when it was read.</summary>
    public ETag ETag { get; init; } = ETag.All;
}
