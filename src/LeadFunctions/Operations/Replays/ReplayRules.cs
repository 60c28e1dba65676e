using LeadFunctions.Delivery;

namespace LeadFunctions.Operations.Replays;

/// <summary>Says which deliveries may be sent again.</summary>
public static class ReplayRules
{
    /// <summary>How close to its next try a delivery may not be replayed any more: the reference for that try may be at work already.</summary>
    public static readonly TimeSpan Closest = TimeSpan.FromMinutes(2);

    /// <summary>Why a delivery is not sent again; <see langword="null"/> where it may be.</summary>
    /// <param name="state">Where it stands.</param>
    /// <param name="nextAt">When it is tried again by itself, UTC.</param>
    /// <param name="force">Whether a person insists.</param>
    /// <param name="now">The time, UTC.</param>
    public static string? Refuse(DeliveryState state, DateTimeOffset? nextAt, bool force, DateTimeOffset now) => state switch
    {
        _ when force => null,
        DeliveryState.Delivered => "It was delivered; to send it a second time, say force.",
        DeliveryState.Duplicate => "The provider has it already, with this lead or another of the same content; to send it all the same, say force.",
        DeliveryState.Pending => "It is on its way.",
        DeliveryState.Retrying when !(nextAt - now > Closest) => "It is about to be tried.",
        _ => null,
    };
}
