namespace LeadFunctions.Operations.Finding;

/// <summary>The order of rows over all sources: by row key, then by source, as the table service compares keys.</summary>
public sealed class KeyOrder : IComparer<(string RowKey, string Source)>
{
    /// <summary>The only one.</summary>
    public static KeyOrder Instance { get; } = new();

    private KeyOrder()
    {
    }

    /// <inheritdoc />
    public int Compare((string RowKey, string Source) x, (string RowKey, string Source) y) =>
        string.CompareOrdinal(x.RowKey, y.RowKey) is not 0 and var order ? order : string.CompareOrdinal(x.Source, y.Source);
}
