using LeadFunctions.Delivery;

namespace LeadFunctions.Operations.Replays;

/// <summary>Which deliveries to send again. Without ids and state: those that were rejected, exhausted or held.</summary>
public sealed record ReplayRequest
{
    /// <summary>Of leads of this source.</summary>
    public string? Source { get; init; }

    /// <summary>To this destination.</summary>
    public string? Destination { get; init; }

    /// <summary>In this state.</summary>
    public DeliveryState? State { get; init; }

    /// <summary>Of leads accepted from then on: an ISO 8601 time, UTC without an offset.</summary>
    public string? From { get; init; }

    /// <summary>Of leads accepted before then.</summary>
    public string? To { get; init; }

    /// <summary>Of these leads only.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>
    /// Ids of messages that could not be processed, to be put back on their queues; no deliveries are looked for then, unless
    /// <see cref="Ids"/> are given too.
    /// </summary>
    public IReadOnlyList<string>? Messages { get; init; }

    /// <summary>Only says what would be sent.</summary>
    public bool DryRun { get; init; }

    /// <summary>Sends also what was delivered, or is on its way, and without looking whether it arrived or was sent with another lead.</summary>
    public bool Force { get; init; }

    /// <summary>Steps that refused the lead, to be passed over.</summary>
    public IReadOnlyList<ReplaySkip>? Skip { get; init; }

    /// <summary>Deliveries to work off, at most; default <see cref="OpsLimits.ReplayLimit"/>.</summary>
    public int? Limit { get; init; }
}
