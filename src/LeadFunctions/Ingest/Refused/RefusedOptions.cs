using System.ComponentModel.DataAnnotations;

namespace LeadFunctions.Ingest.Refused;

/// <summary>Settings <c>Refused__…</c>: requests that were refused at the door and are kept for a while.</summary>
public sealed class RefusedOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Refused";

    /// <summary>Requests kept per source and hour, at most. Default 100; 0 keeps none.</summary>
    [Range(0, 1000)]
    public int PerHour { get; set; } = 100;

    /// <summary>How long they are kept. Default 7 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")]
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(7);
}
