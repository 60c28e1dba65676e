namespace LeadFunctions.Delivery;

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>Not tried yet.</summary>
    Pending,

    /// <summary>Tried, and to be tried again.</summary>
    Retrying,

    /// <summary>The provider has the lead.</summary>
    Delivered,

    /// <summary>The provider had it already.</summary>
    Duplicate,

    /// <summary>The provider refused it, or it cannot be mapped.</summary>
    Rejected,

    /// <summary>Every try of the schedule failed.</summary>
    Exhausted,

    /// <summary>It may have arrived; a person must decide.</summary>
    Held,
}
