namespace LeadFunctions.Snapshots.Reconciliation;

/// <summary>Whether a delivered lead is in its list.</summary>
public enum SightingState
{
    /// <summary>No run has found it yet.</summary>
    Awaited,

    /// <summary>As many runs as configured have not found it.</summary>
    Missing,

    /// <summary>It is in the list.</summary>
    Seen,

    /// <summary>It was in the list and is no longer.</summary>
    Removed,
}
