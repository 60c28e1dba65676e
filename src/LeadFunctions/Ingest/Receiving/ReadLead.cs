using LeadFunctions.Leads;

namespace LeadFunctions.Ingest.Receiving;

/// <summary>One lead of a request.</summary>
/// <param name="Index">Which item of the body it is from, from 0.</param>
/// <param name="Lead">The lead with its id; <see langword="null"/> where the item is no lead at all.</param>
/// <param name="Errors">Field to messages; empty where it is valid. Never repeats what was sent.</param>
public sealed record ReadLead(int Index, Lead? Lead, IReadOnlyDictionary<string, string[]> Errors)
{
    /// <summary>Whether it can be accepted as it is.</summary>
    public bool IsValid => Errors.Count == 0;
}
