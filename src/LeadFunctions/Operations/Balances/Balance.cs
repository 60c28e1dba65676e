namespace LeadFunctions.Operations.Balances;

/// <summary>What became of the leads of a day.</summary>
/// <param name="Day">The day, UTC, by the time the leads were accepted.</param>
/// <param name="AddsUp">Whether every lead is counted and has its deliveries, and every delivery its lead.</param>
/// <param name="Why">Why it does not add up; empty where it does.</param>
/// <param name="Sources">By source.</param>
/// <param name="Waiting">What is not counted yet.</param>
public sealed record Balance(DateOnly Day, bool AddsUp, IReadOnlyList<string> Why, IReadOnlyList<SourceBalance> Sources, WaitingMessages Waiting);
