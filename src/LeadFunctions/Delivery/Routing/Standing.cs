namespace LeadFunctions.Delivery.Routing;

/// <summary>How a lead that is being routed stands to what is stored.</summary>
public enum Standing
{
    /// <summary>It was not there, and is now.</summary>
    New,

    /// <summary>It is there already, at the same place: an earlier run of the same work stored it.</summary>
    Stored,

    /// <summary>It is there already, at another place: the same lead was posted before.</summary>
    Duplicate,
}
