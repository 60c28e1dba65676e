using System.ComponentModel.DataAnnotations;

namespace LeadFunctions.Operations.Retention;

/// <summary>Settings <c>Retention__…</c>: how long leads are kept. The timer's schedule is the setting <c>RetentionSchedule</c>, of its own because triggers see flat names only.</summary>
public sealed class RetentionOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Retention";

    /// <summary>Leads that were accepted longer ago are deleted, with all that belongs to them. Default 365 days.</summary>
    [Range(1, 36_500)]
    public int Days { get; set; } = 365;

    /// <summary>How long one run may take; the next one goes on. Default 5 minutes: the host stops functions after 10.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:09:00")]
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromMinutes(5);
}
