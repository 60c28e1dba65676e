namespace LeadFunctions.Leads;

/// <summary>Where a lead stands in the table: the batch it was received with, and its place in that batch.</summary>
/// <param name="Source">The source, which is the partition.</param>
/// <param name="Batch">The batch: see <see cref="BatchId"/>.</param>
/// <param name="Index">0 to 999.</param>
public readonly record struct LeadRef(string Source, string Batch, int Index);
