namespace LeadFunctions.Operations.Balances;

/// <summary>What became of the leads of one source.</summary>
/// <param name="Source">The source.</param>
/// <param name="Received">How many leads were stored, each counted once.</param>
/// <param name="Destinations">By destination.</param>
/// <param name="Unrouted">Leads without deliveries, since no conditions of the destinations held for them.</param>
/// <param name="UnroutedIds">Some of those leads.</param>
/// <param name="Tests">Leads without deliveries, since their sender only tried the connection.</param>
/// <param name="WithoutLead">Row keys of deliveries without a lead: there should be none.</param>
public sealed record SourceBalance(
    string Source,
    int Received,
    IReadOnlyList<DestinationBalance> Destinations,
    int Unrouted,
    IReadOnlyList<string> UnroutedIds,
    int Tests,
    IReadOnlyList<string> WithoutLead)
{
    /// <summary>Whether every lead has its deliveries, and every delivery its lead.</summary>
    public bool AddsUp => WithoutLead.Count == 0 && Destinations.All(static destination => destination.AddsUp);
}
