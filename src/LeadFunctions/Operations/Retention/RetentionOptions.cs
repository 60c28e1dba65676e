using System.ComponentModel.DataAnnotations;

namespace LeadFunctions.Operations.Retention;

/// <summary>
/// Settings <c>Retention__…</c>: how long leads are kept. The timer's schedule is a setting of its own with a flat name,
/// <c>RetentionSchedule</c>: the host reads it, and not the app.
/// </summary>
public sealed class RetentionOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Retention";

    /// <summary>Leads that were accepted longer ago are deleted, with all that belongs to them. Default 365 days.</summary>
    [Range(1, 36_500)]
    public int Days { get; set; } = 365;

    /// <summary>What people agreed to is kept for longer than their leads. Default 1,825 days: five years.</summary>
    [Range(1, 36_500)]
    public int ConsentDays { get; set; } = 1825;

    /// <summary>How long one run may take; the next one goes on. Default 5 minutes: the host stops functions after 10.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:09:00")]
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromMinutes(5);
}
