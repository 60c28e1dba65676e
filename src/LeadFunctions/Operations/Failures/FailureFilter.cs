using LeadFunctions.Delivery;

namespace LeadFunctions.Operations.Failures;

/// <summary>Which failures are meant; what is <see langword="null"/> does not matter.</summary>
/// <param name="Source">Of leads of this source.</param>
/// <param name="Destination">To this destination.</param>
/// <param name="State">In this state.</param>
public sealed record FailureFilter(string? Source, string? Destination, DeliveryState? State)
{
    /// <summary>Of leads accepted from then on, UTC.</summary>
    public DateTimeOffset From { get; init; } = DateTimeOffset.MinValue;

    /// <summary>Of leads accepted before then, UTC.</summary>
    public DateTimeOffset To { get; init; } = DateTimeOffset.MaxValue;

    /// <summary>Whether every failure is meant.</summary>
    public bool IsEmpty => Source is null && Destination is null && State is null;
}
