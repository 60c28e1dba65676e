namespace LeadFunctions.Operations.Replays;

/// <summary>Which deliveries of one lead to send again. Without a destination: those that failed or are missing, or with <see cref="Force"/> all.</summary>
public sealed record LeadReplayRequest
{
    /// <summary>To this destination.</summary>
    public string? Destination { get; init; }

    /// <summary>Sends also what was delivered, or is on its way, and without looking whether it arrived or was sent with another lead.</summary>
    public bool Force { get; init; }

    /// <summary>Steps that refused the lead, to be passed over.</summary>
    public IReadOnlyList<ReplaySkip>? Skip { get; init; }
}
