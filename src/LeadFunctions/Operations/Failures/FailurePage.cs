using LeadFunctions.Operations.Poison;

namespace LeadFunctions.Operations.Failures;

/// <summary>A page of failed deliveries, those of the newest leads first.</summary>
/// <param name="Failures">The deliveries.</param>
/// <param name="Continue">What to pass as <c>continue</c> for the next page; <see langword="null"/> on the last one.</param>
/// <param name="Messages">Messages that could not be processed: on the first page of a list without filters only.</param>
public sealed record FailurePage(IReadOnlyList<FailureEntry> Failures, string? Continue, IReadOnlyList<PoisonedMessage>? Messages);
