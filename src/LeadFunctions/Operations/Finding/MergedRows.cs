using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.Operations.Finding;

/// <summary>
/// Reads rows of one source or of all in the order of their row keys, which is newest first: batches of all partitions have comparable
/// keys, so that the partitions' rows only have to be merged.
/// </summary>
public sealed class MergedRows(TableServiceClient tables, SourcePartitions partitions)
{
    private readonly TableClient _leads = tables.GetTableClient(TableNames.Leads);

    /// <summary>Reads the rows of a range.</summary>
    /// <param name="source">The source; <see langword="null"/> for all.</param>
    /// <param name="range">Row keys.</param>
    /// <param name="condition">A filter that rows must meet; <see langword="null"/> for none.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="select">Columns; <see langword="null"/> for all.</param>
    /// <param name="perQuery">Rows that are read from a partition at a time.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<TableEntity> ReadAsync(
        string? source,
        RowRange range,
        string? condition,
        RowPosition? after,
        IReadOnlyList<string>? select,
        int perQuery,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var names = source is null ? await partitions.FindAsync(cancellationToken) : LeadPartition.All(source);
        var readers = names.Select(name => _leads
            .QueryAsync<TableEntity>(Filter(name, range, condition, after), perQuery, select, cancellationToken)
            .GetAsyncEnumerator(cancellationToken)).ToList();
        try
        {
            var heads = new PriorityQueue<IAsyncEnumerator<TableEntity>, (string RowKey, string Partition)>(KeyOrder.Instance);
            var begun = await Task.WhenAll(readers.Select(static async reader => (Reader: reader, HasRow: await reader.MoveNextAsync())));
            heads.EnqueueRange(begun.Where(static entry => entry.HasRow).Select(static entry => (entry.Reader, Key(entry.Reader.Current))));
            while (heads.TryDequeue(out var reader, out _))
            {
                yield return reader.Current;
                if (await reader.MoveNextAsync())
                {
                    heads.Enqueue(reader, Key(reader.Current));
                }
            }
        }
        finally
        {
            foreach (var reader in readers)
            {
                await reader.DisposeAsync();
            }
        }
    }

    private static (string RowKey, string Partition) Key(TableEntity row) => (row.RowKey, row.PartitionKey);

    private static string Filter(string partition, RowRange range, string? condition, RowPosition? after)
    {
        var rows = after is null ? range.Filter(partition)
            : string.CompareOrdinal(partition, after.Partition) <= 0
                ? TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after.LastRowKey} and RowKey lt {range.To}")
                : (range with { From = after.RowKey }).Filter(partition);
        return condition is null ? rows : $"{rows} and ({condition})";
    }
}
