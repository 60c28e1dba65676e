using System.Text.Json.Serialization;

namespace LeadFunctions.Snapshots.Runs;

/// <summary>Where a snapshot run stands.</summary>
public enum RunOutcome
{
    /// <summary>It is under way; or it died, and is redone when its message comes back.</summary>
    [JsonStringEnumMemberName("running")]
    Running,

    /// <summary>What it found is what readers see.</summary>
    [JsonStringEnumMemberName("succeeded")]
    Succeeded,

    /// <summary>The list could not be had; readers see what they saw before.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>A run that began after this one was asked for has done, or is doing, the same.</summary>
    [JsonStringEnumMemberName("skipped")]
    Skipped,

    /// <summary>Storage failed in the middle; it is redone when its message comes back.</summary>
    [JsonStringEnumMemberName("interrupted")]
    Interrupted,
}
