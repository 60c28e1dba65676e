using LeadFunctions.Leads;

namespace LeadFunctions.Operations.Timelines;

/// <summary>What became of one lead.</summary>
/// <param name="Id">Its id, which may differ from the one asked for where that was a repeat's.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="ReceivedAt">When, UTC.</param>
/// <param name="Deliveries">Where its deliveries stand.</param>
/// <param name="Events">What happened, oldest first; what is still to come stands last.</param>
public sealed record Timeline(string Id, string Source, DateTimeOffset ReceivedAt, IReadOnlyList<TimelineDelivery> Deliveries, IReadOnlyList<TimelineEntry> Events)
{
    /// <summary>How often it was posted again.</summary>
    public int Repeats { get; init; }

    /// <summary><see cref="Repeats"/> as a sentence; <see langword="null"/> where it was posted once.</summary>
    public string? RepeatsText => Repeats == 0 ? null : Repeats == 1 ? "posted again once" : $"posted again {Repeats} times";

    /// <summary>The name, hidden but for its first letters.</summary>
    public string? Name { get; init; }

    /// <summary>The phone number, hidden but for its ends.</summary>
    public string? Phone { get; init; }

    /// <summary>The e-mail address, hidden but for its first letter and domain.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the sender only tried the connection: it goes nowhere. <see langword="null"/> where it did not.</summary>
    public bool? IsTest { get; init; }

    /// <summary>What is wrong with it, field to messages, where it waits to be corrected.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>What the person agreed to, where anything is kept and it was asked for.</summary>
    public Consent? Consent { get; init; }

    /// <summary>Everything that the person sent, where it was asked for.</summary>
    public Lead? Lead { get; init; }

    /// <summary>When the person's data was erased, UTC.</summary>
    public DateTimeOffset? ErasedAt { get; init; }
}
