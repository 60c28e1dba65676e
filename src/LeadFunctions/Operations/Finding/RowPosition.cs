namespace LeadFunctions.Operations.Finding;

/// <summary>Where a page ended, in the order of row key and then partition.</summary>
/// <param name="Partition">The partition of the last entry.</param>
/// <param name="RowKey">The first row key of the last entry.</param>
/// <param name="LastRowKey">A key that no row of the last entry comes after.</param>
public sealed record RowPosition(string Partition, string RowKey, string LastRowKey);
