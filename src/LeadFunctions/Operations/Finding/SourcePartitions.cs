using Azure.Data.Tables;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.Operations.Finding;

/// <summary>Finds the sources that have leads, configured or not: the first row after the partitions of one begins the next.</summary>
public sealed class SourcePartitions(TableServiceClient tables)
{
    private readonly TableClient _leads = tables.GetTableClient(TableNames.Leads);

    /// <summary>The partitions of all sources.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken) =>
        [.. (await FindSourcesAsync(cancellationToken)).SelectMany(LeadPartition.All)];

    /// <summary>The names of the sources: one query for each and one more.</summary>
    public async Task<IReadOnlyList<string>> FindSourcesAsync(CancellationToken cancellationToken)
    {
        var names = new List<string>();
        while (await TablePartitions.FindAfterAsync(_leads, names is [.., var last] ? LeadPartition.After(last) : string.Empty, cancellationToken) is { } next)
        {
            names.Add(LeadPartition.Source(next));
        }

        return names;
    }
}
