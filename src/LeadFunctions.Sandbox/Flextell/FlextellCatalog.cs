namespace LeadFunctions.Sandbox;

/// <summary>The statuses and reference sources that every tenant has. Their names are the sandbox's own.</summary>
internal static class FlextellCatalog
{
    public static readonly IReadOnlyList<FlextellStatus> Statuses =
    [
        new(1, "New", "new", "#2563eb", 0, IsDefault: true, IsTerminal: false),
        new(2, "Contacted", "contacted", "#f59e0b", 1, IsDefault: false, IsTerminal: false),
        new(3, "Converted", "converted", "#16a34a", 2, IsDefault: false, IsTerminal: true),
        new(4, "Lost", "lost", "#dc2626", 3, IsDefault: false, IsTerminal: true),
    ];

    public static readonly IReadOnlyList<FlextellReferenceSource> ReferenceSources =
    [
        new(1, "Website", ExternalId: null, "#2563eb"),
        new(2, "Landing page", "landing-page", "#16a34a"),
    ];
}
