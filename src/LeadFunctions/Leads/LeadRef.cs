namespace LeadFunctions.Leads;

/// <summary>Where a lead stands in the table: its partition, the batch it was received with, and its place in that batch.</summary>
/// <param name="Partition">The partition: see <see cref="LeadPartition"/>.</param>
/// <param name="Batch">The batch: see <see cref="BatchId"/>.</param>
/// <param name="Index">0 to 999.</param>
public readonly record struct LeadRef(string Partition, string Batch, int Index)
{
    /// <summary>The source of the lead.</summary>
    public string Source => LeadPartition.Source(Partition);
}
