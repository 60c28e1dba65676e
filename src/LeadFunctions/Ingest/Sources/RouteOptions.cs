namespace LeadFunctions.Ingest.Sources;

/// <summary>Settings <c>Sources__{name}__When__{destination}__…</c>: which leads a destination gets.</summary>
public sealed class RouteOptions
{
    /// <summary>Whether all conditions must hold, or any. Default <c>All</c>.</summary>
    public RouteMatch Match { get; set; }

    /// <summary>The conditions.</summary>
    public IList<ConditionOptions> Conditions { get; } = [];
}
