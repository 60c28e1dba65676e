namespace LeadFunctions.Ingest.Receiving;

/// <summary>The answer to a lead that was accepted.</summary>
/// <param name="Id">The lead's id.</param>
/// <param name="Status"><c>accepted</c>; <c>quarantined</c> where it waits to be corrected; <c>test</c> where it goes nowhere.</param>
/// <param name="Index">Which item of the list it was; <see langword="null"/> outside a list.</param>
/// <param name="Ignored">Names of files that were passed over; <see langword="null"/> where there were none.</param>
public sealed record AcceptedLead(string Id, string Status, int? Index = null, IReadOnlyList<string>? Ignored = null)
{
    /// <summary>The status of a lead that goes its way.</summary>
    public const string StatusAccepted = "accepted";
}
