using LeadFunctions.Leads;

namespace LeadFunctions.Snapshots.Reconciliation;

/// <summary>
/// Keys of the <c>snapshotsightings</c> table. The partition is the list; <c>a-{delivery}</c> is a delivered lead that was not seen in
/// the list yet, <c>s-{delivery}</c> one that was. They are in one partition so that one becomes the other in one write.
/// </summary>
public static class SightingKeys
{
    /// <summary>Every delivered lead that is still looked for.</summary>
    public static RowRange Awaited { get; } = RowRange.Prefix("a-");

    /// <summary>Every delivered lead that was seen.</summary>
    public static RowRange Seen { get; } = RowRange.Prefix("s-");

    /// <summary>Key of a delivery that is looked for.</summary>
    public static string AwaitedRow(LeadRef lead, string destination) => $"a-{Delivery(lead, destination)}";

    /// <summary>Key of a delivery that was seen.</summary>
    public static string SeenRow(LeadRef lead, string destination) => $"s-{Delivery(lead, destination)}";

    private static string Delivery(LeadRef lead, string destination) => $"{lead.Partition}-{lead.Batch}-{BatchId.Place(lead.Index)}-{destination}";
}
