using LeadFunctions.Leads;
using LeadFunctions.Providers;

namespace LeadFunctions.Ingest.Sources;

/// <summary>Where leads come from: a landing page, a Zap.</summary>
/// <param name="Name">The name in its address, in lower case.</param>
/// <param name="Preset">What is known of its kind.</param>
/// <param name="Routes">Where its leads go, and when.</param>
/// <param name="Options">Its settings.</param>
public sealed record Source(string Name, SourcePreset Preset, IReadOnlyList<Route> Routes, SourceOptions Options)
{
    /// <summary>Every destination that a lead of it may go to.</summary>
    public IReadOnlyList<IDestination> Destinations { get; } = [.. Routes.Select(static route => route.Destination)];

    /// <summary>The destinations that get a lead: none where it is a test. One that waits to be corrected is listed under all where no condition holds yet.</summary>
    public IReadOnlyList<IDestination> DestinationsOf(Lead lead)
    {
        IReadOnlyList<IDestination> taking = lead.IsTest ? [] : [.. Routes.Where(route => route.Takes(lead)).Select(static route => route.Destination)];
        return taking.Count == 0 && lead.Errors is not null ? Destinations : taking;
    }

    /// <summary>What is done with a lead that is not valid.</summary>
    public OnInvalid OnInvalid => Options.OnInvalid ?? (Preset.IsForm ? OnInvalid.Reject : OnInvalid.Quarantine);
}
