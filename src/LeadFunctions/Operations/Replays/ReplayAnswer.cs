namespace LeadFunctions.Operations.Replays;

/// <summary>What a replay does. When it is answered, the deliveries will be sent, whatever happens to the app.</summary>
/// <param name="DryRun">Whether it only says what it would do.</param>
/// <param name="Count">How many deliveries are sent again.</param>
/// <param name="Deliveries">Which.</param>
/// <param name="Duplicates">Which end as duplicates instead, as far as it is known now.</param>
/// <param name="Refused">Which are left as they are, and why: of those that a filter names, some. Also messages that are not there.</param>
/// <param name="Messages">Ids of the messages that are put back on their queues.</param>
/// <param name="More">Whether there are more than the limit.</param>
public sealed record ReplayAnswer(
    bool DryRun,
    int Count,
    IReadOnlyList<ReplayedDelivery> Deliveries,
    IReadOnlyList<ReplayDuplicate> Duplicates,
    IReadOnlyList<ReplayedDelivery> Refused,
    IReadOnlyList<string> Messages,
    bool More);
