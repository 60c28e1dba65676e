using Azure.Data.Tables;
using LeadFunctions.Storage;

namespace LeadFunctions.Operations.Finding;

/// <summary>Finds the sources that have leads, configured or not: each is a partition, and the first row after one begins the next.</summary>
public sealed class SourcePartitions(TableServiceClient tables)
{
    private static readonly string[] KeyOnly = [nameof(TableEntity.PartitionKey)];

    private readonly TableClient _leads = tables.GetTableClient(TableNames.Leads);

    /// <summary>The names, in order: one query for each and one more.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken)
    {
        var names = new List<string>();
        while (await FirstAfterAsync(names is [.., var last] ? last : string.Empty, cancellationToken) is { } next)
        {
            names.Add(next);
        }

        return names;
    }

    private async Task<string?> FirstAfterAsync(string name, CancellationToken cancellationToken)
    {
        var rows = _leads.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey gt {name}"), maxPerPage: 1, KeyOnly, cancellationToken);
        await foreach (var row in rows)
        {
            return row.PartitionKey;
        }

        return null;
    }
}
