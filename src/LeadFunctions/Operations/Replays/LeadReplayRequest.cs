namespace LeadFunctions.Operations.Replays;

/// <summary>Which deliveries of one lead to send again. Without a destination: those that failed, or with <see cref="Force"/> all.</summary>
public sealed record LeadReplayRequest
{
    /// <summary>To this destination.</summary>
    public string? Destination { get; init; }

    /// <summary>Sends also what was delivered, or is on its way, and without looking whether it arrived.</summary>
    public bool Force { get; init; }
}
