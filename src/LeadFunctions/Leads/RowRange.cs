using Azure.Data.Tables;

namespace LeadFunctions.Leads;

/// <summary>Row keys from one, inclusive, to another, exclusive.</summary>
/// <param name="From">The first key.</param>
/// <param name="To">The first key after the range.</param>
public readonly record struct RowRange(string From, string To)
{
    /// <summary>Every key that begins with a prefix.</summary>
    public static RowRange Prefix(string prefix) => new(prefix, prefix[..^1] + (char)(prefix[^1] + 1));

    /// <summary>The filter for these rows of one partition.</summary>
    public string Filter(string partitionKey) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {partitionKey} and RowKey ge {From} and RowKey lt {To}");
}
