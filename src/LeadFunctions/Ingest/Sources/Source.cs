using LeadFunctions.Providers;

namespace LeadFunctions.Ingest.Sources;

/// <summary>Where leads come from: a landing page, a Zap.</summary>
/// <param name="Name">The name in its address, in lower case.</param>
/// <param name="Preset">What is known of its kind.</param>
/// <param name="Destinations">Where its leads go.</param>
/// <param name="Options">Its settings.</param>
public sealed record Source(string Name, SourcePreset Preset, IReadOnlyList<IDestination> Destinations, SourceOptions Options);
