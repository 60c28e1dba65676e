using LeadFunctions.Leads;

namespace LeadFunctions.Operations.Previews;

/// <summary>What would become of a post.</summary>
/// <param name="Accepted">Whether it would be accepted.</param>
/// <param name="Lead">The lead in canonical form.</param>
/// <param name="Errors">What is wrong with it: field to messages.</param>
/// <param name="Destinations">What each destination would get.</param>
public sealed record Preview(bool Accepted, Lead Lead, IReadOnlyDictionary<string, string[]> Errors, IReadOnlyList<DestinationPreview> Destinations);
