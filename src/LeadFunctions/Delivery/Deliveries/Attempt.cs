namespace LeadFunctions.Delivery.Deliveries;

/// <summary>One try to deliver, as it is kept.</summary>
/// <param name="At">When it ended, UTC.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Status">HTTP status, where there was an answer.</param>
/// <param name="Words">The provider's words or ours; never a person's data.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record Attempt(DateTimeOffset At, OutcomeKind Outcome, int? Status, string? Words, long Milliseconds);
