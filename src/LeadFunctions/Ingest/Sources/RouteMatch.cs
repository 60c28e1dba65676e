namespace LeadFunctions.Ingest.Sources;

/// <summary>How many conditions must hold.</summary>
public enum RouteMatch
{
    /// <summary>Every one.</summary>
    All,

    /// <summary>One or more.</summary>
    Any,
}
