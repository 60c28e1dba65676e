using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure.Data.Tables;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Snapshots.Storing;
using LeadFunctions.Storage;

namespace LeadFunctions.Snapshots.Reading;

/// <summary>Reads a list's rows as one snapshot shows them, whatever runs write meanwhile.</summary>
public sealed class SnapshotReader(TableServiceClient tables)
{
    private readonly TableClient _rows = tables.GetTableClient(TableNames.SnapshotRows);

    /// <summary>Every row of a snapshot, in the order of the keys.</summary>
    /// <param name="head">The list's head.</param>
    /// <param name="generation">The snapshot's generation.</param>
    /// <param name="shard">The sixteenth to begin with.</param>
    /// <param name="after">The key of that sixteenth to begin behind; empty for its first row.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<SnapshotRow> ReadAsync(
        ListHead head, int generation, int shard, string after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (; shard < RowKeys.Shards; shard++, after = string.Empty)
        {
            var last = after;
            await foreach (var version in _rows.QueryAsync<TableEntity>(Filter(RowKeys.Partition(head.List, shard), after), cancellationToken: cancellationToken))
            {
                // The newest version that counts comes first; older ones of its key are passed over.
                var key = RowKeys.ReadLead(version.RowKey);
                if (string.Equals(key, last, StringComparison.Ordinal) || !head.Counts(RowKeys.ReadGeneration(version.RowKey), generation))
                {
                    continue;
                }

                last = key;
                if (!RowEntity.IsRemoved(version))
                {
                    using var json = JsonDocument.Parse(RowEntity.ReadJson(version));
                    yield return new SnapshotRow(shard, key, json.RootElement);
                }
            }
        }
    }

    private static string Filter(string partition, string after) => after.Length == 0
        ? TableClient.CreateQueryFilter($"PartitionKey eq {partition}")
        : TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {RowKeys.Versions(after).To}");
}
