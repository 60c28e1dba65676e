namespace LeadFunctions.Providers;

/// <summary>What a provider says when asked whether a lead that was sent has arrived.</summary>
public enum Arrival
{
    /// <summary>It has the lead.</summary>
    Arrived,

    /// <summary>It does not have the lead.</summary>
    NotArrived,

    /// <summary>It cannot tell.</summary>
    Unknown,
}
