namespace LeadFunctions.Operations.Balances;

/// <summary>
/// What became of a source's deliveries to one destination: received = delivered + duplicate + rejected + exhausted + held +
/// pending + retrying + missing.
/// </summary>
/// <param name="Destination">The destination.</param>
/// <param name="Received">Leads that were to go there.</param>
/// <param name="Delivered">Deliveries of this state.</param>
/// <param name="Duplicate">Deliveries of this state.</param>
/// <param name="Rejected">Deliveries of this state.</param>
/// <param name="Exhausted">Deliveries of this state.</param>
/// <param name="Held">Deliveries of this state.</param>
/// <param name="Pending">Deliveries of this state.</param>
/// <param name="Retrying">Deliveries of this state.</param>
/// <param name="Missing">
/// Leads without a delivery to this destination, which is configured now and takes every lead: because it was added later, or was lost.
/// </param>
/// <param name="MissingIds">Some of those leads.</param>
public sealed record DestinationBalance(
    string Destination,
    int Received,
    int Delivered,
    int Duplicate,
    int Rejected,
    int Exhausted,
    int Held,
    int Pending,
    int Retrying,
    int Missing,
    IReadOnlyList<string> MissingIds)
{
    /// <summary>Whether no delivery is missing.</summary>
    public bool AddsUp => Missing == 0;
}
