namespace LeadFunctions.Operations.Timelines;

/// <summary>What can happen to a lead.</summary>
public enum TimelineEvent
{
    /// <summary>Its request arrived.</summary>
    Received,

    /// <summary>It was stored with its deliveries.</summary>
    Routed,

    /// <summary>It was stored without deliveries: no conditions of its source's destinations held for it.</summary>
    Unrouted,

    /// <summary>A try to deliver it ended.</summary>
    Attempt,

    /// <summary>A person asked to send it again.</summary>
    Replayed,

    /// <summary>The person's data was erased.</summary>
    Erased,

    /// <summary>It will be tried again.</summary>
    NextTry,
}
