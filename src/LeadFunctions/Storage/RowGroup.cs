using Azure.Data.Tables;

namespace LeadFunctions.Storage;

/// <summary>Rows of one partition that are written together or not at all.</summary>
/// <param name="PartitionKey">The partition of every row.</param>
/// <param name="Actions">1 to 100 writes, each of another row.</param>
/// <param name="Bytes">About how many bytes the rows take; at most <see cref="RowWriter.MaxBytes"/>.</param>
public sealed record RowGroup(string PartitionKey, IReadOnlyList<TableTransactionAction> Actions, int Bytes);
