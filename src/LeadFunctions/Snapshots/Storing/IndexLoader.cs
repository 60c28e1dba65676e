using Azure;
using Azure.Data.Tables;
using LeadFunctions.Snapshots.Runs;

namespace LeadFunctions.Snapshots.Storing;

/// <summary>
/// Reads which rows a list has in storage, some partitions side by side, and deletes versions that no reader sees any more: those with a
/// newer one, and those of runs that did not succeed.
/// </summary>
/// <param name="head">The list's head when the run began.</param>
/// <param name="table">The table of rows.</param>
/// <param name="writer">Deletes.</param>
/// <param name="cancellationToken">Ends the reading.</param>
public sealed class IndexLoader(ListHead head, CountedTable table, BatchWriter writer, CancellationToken cancellationToken)
{
    private const int DeleteBytes = 500;

    // Each has a page of a thousand rows in memory.
    private const int PartitionsAtOnce = 4;

    /// <summary>Reads the index.</summary>
    /// <exception cref="RequestFailedException">Storage refused, or could not be reached.</exception>
    /// <exception cref="IOException">A deletion failed.</exception>
    public async Task<RowIndex> LoadAsync()
    {
        var index = new RowIndex();
        var some = new ParallelOptions { MaxDegreeOfParallelism = PartitionsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, RowKeys.Shards, some, async (shard, _) => await LoadAsync(shard, index[shard]));
        await writer.FlushAsync();
        return index;
    }

    private async Task LoadAsync(int shard, RowIndexShard index)
    {
        var partition = RowKeys.Partition(head.List, shard);
        var key = string.Empty;
        var isDecided = false;
        string? lastRemoval = null;
        await foreach (var version in table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), RowEntity.KeyColumns, cancellationToken))
        {
            var lead = RowKeys.ReadLead(version.RowKey);
            if (!string.Equals(lead, key, StringComparison.Ordinal))
            {
                await DeleteAsync(partition, lastRemoval);
                (key, isDecided, lastRemoval) = (lead, false, null);
            }

            if (isDecided || !head.Counts(RowKeys.ReadGeneration(version.RowKey), head.Published))
            {
                // What a removal hides goes before the removal itself, in an earlier run: or a run that dies in between would bring it back.
                lastRemoval = isDecided ? null : lastRemoval;
                await DeleteAsync(partition, version.RowKey);
            }
            else
            {
                isDecided = true;
                if (RowEntity.IsRemoved(version))
                {
                    lastRemoval = version.RowKey;
                }
                else
                {
                    index.Add(RowKeys.Hash(lead), version.GetInt64(RowEntity.Content) ?? 0);
                }
            }
        }

        await DeleteAsync(partition, lastRemoval);
    }

    private Task DeleteAsync(string partition, string? rowKey) => rowKey is null
        ? Task.CompletedTask
        : writer.AddAsync(new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(partition, rowKey), ETag.All), DeleteBytes);
}
