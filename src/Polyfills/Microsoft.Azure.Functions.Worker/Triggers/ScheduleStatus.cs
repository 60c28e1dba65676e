namespace Microsoft.Azure.Functions.Worker;

/// <summary>The state kept about a timer's schedule. All times are UTC.</summary>
public class ScheduleStatus
{
    /// <summary>When the function last ran; the default value where it never did.</summary>
    public DateTime Last { get; set; }

    /// <summary>The next expected occurrence.</summary>
    public DateTime Next { get; set; }

    /// <summary>When this state was last written.</summary>
    public DateTime LastUpdated { get; set; }
}
