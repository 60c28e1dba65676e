namespace LeadFunctions.Operations.Finding;

/// <summary>The order of rows over all partitions: by row key, then by partition, as the table service compares keys.</summary>
public sealed class KeyOrder : IComparer<(string RowKey, string Partition)>
{
    /// <summary>The only one.</summary>
    public static KeyOrder Instance { get; } = new();

    private KeyOrder()
    {
    }

    /// <inheritdoc />
    public int Compare((string RowKey, string Partition) x, (string RowKey, string Partition) y) =>
        string.CompareOrdinal(x.RowKey, y.RowKey) is not 0 and var order ? order : string.CompareOrdinal(x.Partition, y.Partition);
}
