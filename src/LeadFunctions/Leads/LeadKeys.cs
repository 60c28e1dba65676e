namespace LeadFunctions.Leads;

/// <summary>
/// Row keys of the <c>leads</c> table. A source has several partitions (<see cref="LeadPartition"/>); a lead, its deliveries and its entry
/// in the duplicate index stand in one of them, so that they are written together, and there the rows of a batch stand side by side, so
/// that one query reads them.
/// <list type="table">
/// <item><term><c>b-{batch}-{place}</c></term><description>a lead</description></item>
/// <item><term><c>b-{batch}-{place}-{destination}</c></term><description>its delivery to one destination</description></item>
/// <item><term><c>f-{batch}-{place}-{destination}</c></term><description>that delivery failed: rejected, exhausted or held</description></item>
/// <item><term><c>w-{time}-{batch}-{place}-{destination}</c></term><description>that delivery waits for another try</description></item>
/// <item><term><c>i-{key}</c></term><description>the latest lead of a key (<see cref="LeadId.Key"/>)</description></item>
/// <item><term><c>i-{key}-{window}</c></term><description>an earlier lead of that key</description></item>
/// </list>
/// </summary>
public static class LeadKeys
{
    /// <summary>Every row of one batch.</summary>
    public static RowRange Batch(string batch) => RowRange.Prefix($"b-{batch}-");

    /// <summary>The rows of some places of a batch, with those between.</summary>
    public static RowRange Places(string batch, int first, int last) => new($"b-{batch}-{BatchId.Place(first)}", $"b-{batch}-{BatchId.Place(last)}~");

    /// <summary>Every batch stored from one time on and before another.</summary>
    public static RowRange Batches(DateTimeOffset from, DateTimeOffset to) => Between("b-", from, to);

    /// <summary>Failures of the leads whose batch was stored from one time on and before another.</summary>
    public static RowRange Failures(DateTimeOffset from, DateTimeOffset to) => Between("f-", from, to);

    /// <summary>The failures of a lead.</summary>
    public static RowRange FailuresOf(LeadRef lead) => RowRange.Prefix($"f-{lead.Batch}-{BatchId.Place(lead.Index)}-");

    /// <summary>Every entry of the duplicate index.</summary>
    public static RowRange AllIndex { get; } = RowRange.Prefix("i-");

    /// <summary>A lead with its deliveries.</summary>
    public static RowRange Rows(LeadRef lead) => Places(lead.Batch, lead.Index, lead.Index);

    /// <summary>Every entry in the duplicate index of an id's key: the latest lead's and the earlier ones'.</summary>
    public static RowRange IndexOf(LeadId id) => RowRange.Prefix(Index(id));

    /// <summary>Every delivery of a partition that waits, oldest lead first.</summary>
    public static RowRange AllWaiting { get; } = RowRange.Prefix("w-");

    /// <summary>Those of them whose lead's batch was stored before a time.</summary>
    public static RowRange WaitingBefore(DateTimeOffset time) => AllWaiting with { To = $"w-{BatchId.OldestFirst(BatchId.Prefix(time))}" };

    /// <summary>Key of a waiting delivery's entry.</summary>
    public static string Waiting(LeadRef lead, string destination) =>
        $"w-{BatchId.OldestFirst(lead.Batch)}-{lead.Batch}-{BatchId.Place(lead.Index)}-{destination}";

    /// <summary>Key of a lead.</summary>
    public static string Lead(LeadRef lead) => $"b-{lead.Batch}-{BatchId.Place(lead.Index)}";

    /// <summary>Key of a delivery.</summary>
    public static string Delivery(LeadRef lead, string destination) => $"b-{lead.Batch}-{BatchId.Place(lead.Index)}-{destination}";

    /// <summary>Key of a failed delivery's entry in the list of failures.</summary>
    public static string Failure(LeadRef lead, string destination) => $"f-{lead.Batch}-{BatchId.Place(lead.Index)}-{destination}";

    /// <summary>Reads which lead a row is about, from the key of a lead, a delivery or a failure.</summary>
    public static LeadRef ReadLead(string partition, string rowKey)
    {
        const int BatchStart = 2;
        var place = BatchStart + BatchId.Length + 1;
        return new LeadRef(partition, rowKey.Substring(BatchStart, BatchId.Length), int.Parse(rowKey.AsSpan(place, BatchId.PlaceLength)));
    }

    /// <summary>Key of the latest lead's entry in the duplicate index.</summary>
    public static string Index(LeadId id) => $"i-{id.Key}";

    /// <summary>Key of an earlier lead's entry in the duplicate index.</summary>
    public static string EarlierIndex(LeadId id) => $"i-{id.Key}-{id.Window}";

    // Later batches sort first, and a batch sorts after its time's prefix.
    private static RowRange Between(string kind, DateTimeOffset from, DateTimeOffset to) => new(kind + PrefixBefore(to), kind + PrefixBefore(from));

    private static string PrefixBefore(DateTimeOffset time) => BatchId.Prefix(time > DateTimeOffset.MinValue ? time.AddTicks(-1) : time);
}
