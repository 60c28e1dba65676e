using LeadFunctions.Leads;

namespace LeadFunctions.Operations.Previews;

/// <summary>What would become of a post.</summary>
/// <param name="Accepted">Whether it would be accepted, as it is or to be corrected.</param>
/// <param name="Lead">The lead in canonical form; <see langword="null"/> where an item of a list is none.</param>
/// <param name="Errors">What is wrong with it: field to messages.</param>
/// <param name="Destinations">What each destination would get that it would go to.</param>
public sealed record Preview(bool Accepted, Lead? Lead, IReadOnlyDictionary<string, string[]> Errors, IReadOnlyList<DestinationPreview> Destinations);
