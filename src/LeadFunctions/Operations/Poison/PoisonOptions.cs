using System.ComponentModel.DataAnnotations;

namespace LeadFunctions.Operations.Poison;

/// <summary>Settings <c>Poison__…</c>: what becomes of messages that the host gave up on.</summary>
public sealed class PoisonOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Poison";

    /// <summary>How often a message is put back on its queue before it is recorded. Default 3.</summary>
    [Range(0, 6)]
    public int Rounds { get; set; } = 3;

    /// <summary>How long it waits before it is processed again; each round waits ten times as long as the one before. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Delay { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a message stays hidden that could not even be put back or recorded. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan TroubleDelay { get; set; } = TimeSpan.FromMinutes(1);
}
