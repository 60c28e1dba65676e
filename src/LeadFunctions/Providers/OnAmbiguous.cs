namespace LeadFunctions.Providers;

/// <summary>What to do with a lead that was sent and not answered, where the provider cannot tell whether it arrived.</summary>
public enum OnAmbiguous
{
    /// <summary>Send it again: a duplicate beats a lost lead.</summary>
    Retry,

    /// <summary>Keep it for a person to decide.</summary>
    Hold,
}
