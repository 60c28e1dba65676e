using Azure.Data.Tables;

namespace LeadFunctions.Operations.Finding;

/// <summary>Finds the partitions that a table has, whatever is configured: one query for each and one more.</summary>
public static class TablePartitions
{
    private static readonly string[] KeyOnly = [nameof(TableEntity.PartitionKey)];

    /// <summary>Their keys, in order.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(TableClient table, CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        while (await FindAfterAsync(table, keys is [.., var last] ? last : string.Empty, cancellationToken) is { } next)
        {
            keys.Add(next);
        }

        return keys;
    }

    /// <summary>The first one after a key; <see langword="null"/> where there is none.</summary>
    public static async Task<string?> FindAfterAsync(TableClient table, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(table);
        await foreach (var row in table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey gt {key}"), maxPerPage: 1, KeyOnly, cancellationToken))
        {
            return row.PartitionKey;
        }

        return null;
    }
}
