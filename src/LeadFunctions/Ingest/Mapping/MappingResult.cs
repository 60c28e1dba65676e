using LeadFunctions.Leads;

namespace LeadFunctions.Ingest.Mapping;

/// <summary>A lead without an id yet, and what is wrong with it.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Errors">Field to messages; empty where the lead is valid. Never repeats what was sent.</param>
public sealed record MappingResult(Lead Lead, IReadOnlyDictionary<string, string[]> Errors)
{
    /// <summary>Whether the lead can be accepted.</summary>
    public bool IsValid => Errors.Count == 0;
}
