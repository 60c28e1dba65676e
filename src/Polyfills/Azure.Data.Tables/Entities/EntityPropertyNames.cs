namespace Azure.Data.Tables;

/// <summary>The names that the service gives a meaning.</summary>
internal static class EntityPropertyNames
{
    internal const string PartitionKey = "PartitionKey";
    internal const string RowKey = "RowKey";
    internal const string Timestamp = "Timestamp";
    internal const string ETag = "odata.etag";
    internal const string ODataPrefix = "odata.";
    internal const string TypeSuffix = "@odata.type";

    /// <summary>Whether the service, not the caller, decides about the property.</summary>
    internal static bool IsServiceOwned(string name) =>
        name is Timestamp || name.StartsWith(ODataPrefix, StringComparison.Ordinal);
}
