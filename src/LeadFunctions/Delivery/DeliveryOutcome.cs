namespace LeadFunctions.Delivery;

/// <summary>The end of one try to deliver one lead.</summary>
/// <param name="Kind">What it came to.</param>
/// <param name="Words">The provider's words or ours, trimmed; never a person's data.</param>
public sealed record DeliveryOutcome(OutcomeKind Kind, string? Words = null)
{
    /// <summary>HTTP status of the answer, where there was one.</summary>
    public int? Status { get; init; }

    /// <summary>The provider's id of what it made, where it said one.</summary>
    public string? ProviderId { get; init; }

    /// <summary>The provider's id of a bulk upload that goes on after its answer.</summary>
    public string? BatchId { get; init; }

    /// <summary>Whether a person must decide before the lead is sent again.</summary>
    public bool Hold { get; init; }

    /// <summary>How long the provider asked us to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
