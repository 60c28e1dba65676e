namespace LeadFunctions.Operations.Replays;

/// <summary>What a replay does. When it is answered, the deliveries will be sent, whatever happens to the app.</summary>
/// <param name="DryRun">Whether it only says what it would do.</param>
/// <param name="Count">How many deliveries are sent again.</param>
/// <param name="Deliveries">Which.</param>
/// <param name="Refused">Which are not, and why: those that were asked for by id only.</param>
/// <param name="Messages">Ids of the messages that are put back on their queues.</param>
/// <param name="More">Whether there are more than the limit.</param>
public sealed record ReplayAnswer(
    bool DryRun,
    int Count,
    IReadOnlyList<ReplayedDelivery> Deliveries,
    IReadOnlyList<ReplayedDelivery> Refused,
    IReadOnlyList<string> Messages,
    bool More);
