namespace LeadFunctions.Delivery;

/// <summary>What the states have in common.</summary>
public static class DeliveryStates
{
    /// <summary>Whether nothing more happens by itself.</summary>
    public static bool IsTerminal(this DeliveryState state) => state is not (DeliveryState.Pending or DeliveryState.Retrying);

    /// <summary>Whether the lead did not get through, and a person should look.</summary>
    public static bool IsFailure(this DeliveryState state) => state is DeliveryState.Rejected or DeliveryState.Exhausted or DeliveryState.Held;
}
