using Azure.Data.Tables;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.Operations.Finding;

/// <summary>Finds the sources that have leads, configured or not: the first row after the partitions of one begins the next.</summary>
public sealed class SourcePartitions(TableServiceClient tables)
{
    private static readonly string[] KeyOnly = [nameof(TableEntity.PartitionKey)];

    private readonly TableClient _leads = tables.GetTableClient(TableNames.Leads);

    /// <summary>The partitions of all sources.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken) =>
        [.. (await FindSourcesAsync(cancellationToken)).SelectMany(LeadPartition.All)];

    /// <summary>The names of the sources: one query for each and one more.</summary>
    public async Task<IReadOnlyList<string>> FindSourcesAsync(CancellationToken cancellationToken)
    {
        var names = new List<string>();
        while (await FirstFromAsync(names is [.., var last] ? LeadPartition.After(last) : string.Empty, cancellationToken) is { } next)
        {
            names.Add(next);
        }

        return names;
    }

    private async Task<string?> FirstFromAsync(string key, CancellationToken cancellationToken)
    {
        var rows = _leads.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey ge {key}"), maxPerPage: 1, KeyOnly, cancellationToken);
        await foreach (var row in rows)
        {
            return LeadPartition.Source(row.PartitionKey);
        }

        return null;
    }
}
