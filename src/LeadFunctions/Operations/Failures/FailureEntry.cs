using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;

namespace LeadFunctions.Operations.Failures;

/// <summary>A failed delivery in a list.</summary>
/// <param name="Id">The lead's id.</param>
/// <param name="Source">Where the lead came from.</param>
/// <param name="Destination">Where it was to go.</param>
/// <param name="State">What became of it.</param>
/// <param name="FailedAt">When, UTC.</param>
/// <param name="Attempts">After how many attempts.</param>
/// <param name="Status">HTTP status of the last one, where there was an answer.</param>
/// <param name="Words">The provider's words or ours.</param>
public sealed record FailureEntry(string Id, string Source, string Destination, DeliveryState State, DateTimeOffset FailedAt, int Attempts, int? Status, string? Words)
{
    /// <summary>Describes a failure.</summary>
    public static FailureEntry Of(Failure failure) => new(
        failure.LeadId, failure.Lead.Source, failure.Destination, failure.State, failure.FailedAt, failure.Attempts, failure.Status, failure.Words);
}
