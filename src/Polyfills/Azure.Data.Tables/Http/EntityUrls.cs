namespace Azure.Data.Tables;

/// <summary>URL paths of tables and entities
/// (<see href="https://learn.microsoft.com/rest/api/storageservices/addressing-table-service-resources">addressing</see>).</summary>
internal static class EntityUrls
{
    internal static string Entity(string table, string partitionKey, string rowKey) =>
        $"{table}(PartitionKey='{Escape(partitionKey)}',RowKey='{Escape(rowKey)}')";

    internal static string Table(string name) => $"Tables('{Escape(name)}')";

    // Quotes are doubled for OData, then everything is encoded for the URL.
    internal static string Escape(string key) => Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal));
}
