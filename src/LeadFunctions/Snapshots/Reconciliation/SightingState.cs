using System.Text.Json.Serialization;

namespace LeadFunctions.Snapshots.Reconciliation;

/// <summary>Whether a delivered lead is in its list.</summary>
public enum SightingState
{
    /// <summary>No run has found it yet.</summary>
    [JsonStringEnumMemberName("awaited")]
    Awaited,

    /// <summary>As many runs as configured have not found it.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,

    /// <summary>It is in the list.</summary>
    [JsonStringEnumMemberName("seen")]
    Seen,

    /// <summary>It was in the list and is no longer.</summary>
    [JsonStringEnumMemberName("removed")]
    Removed,
}
