using System.ComponentModel.DataAnnotations;

namespace LeadFunctions.Delivery;

/// <summary>Settings <c>Delivery__…</c>.</summary>
public sealed class DeliveryOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Delivery";

    /// <summary>Waits between tries, as <c>hh:mm:ss</c> or <c>d.hh:mm:ss</c> with commas; after the last one a delivery is exhausted.</summary>
    [Required]
    public string Schedule { get; set; } = "00:00:05,00:01:00,00:05:00,00:30:00,02:00:00,06:00:00,12:00:00,1.00:00:00";

    /// <summary>Share of a wait that is left to chance, so that what failed together is not tried together. Default 0.2.</summary>
    [Range(0.0, 1.0)]
    public double Jitter { get; set; } = 0.2;

    /// <summary>Calls to a destination within 30 s of which half must fail before it is left alone for a while. Default 10.</summary>
    [Range(2, 10_000)]
    public int BreakAfter { get; set; } = 10;

    /// <summary>How long a destination is left alone. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.500", "01:00:00")]
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long one invocation begins new sends; what is left then goes back on the queue. Default 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Shift { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long after it would be due a reference is sent that may be there already, because the work that sent it was repeated.
    /// The first one is through by then, and the second one finds nothing to do. Default 30 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan RepeatDelay { get; set; } = TimeSpan.FromSeconds(30);
}
