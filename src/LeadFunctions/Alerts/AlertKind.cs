namespace LeadFunctions.Alerts;

/// <summary>What somebody should hear of.</summary>
public enum AlertKind
{
    /// <summary>A delivery was rejected.</summary>
    Rejected,

    /// <summary>A delivery used up its schedule.</summary>
    Exhausted,

    /// <summary>A delivery waits for a person's decision.</summary>
    Held,

    /// <summary>A provider refused our credentials.</summary>
    Credentials,

    /// <summary>A message could not be processed and was recorded for a person to look at.</summary>
    Poisoned,

    /// <summary>Snapshot runs of a list fail one after the other.</summary>
    Snapshot,
}
