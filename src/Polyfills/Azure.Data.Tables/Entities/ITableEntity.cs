namespace Azure.Data.Tables;

/// <summary>What every entity of a table has. Other public properties of an implementing class are its columns.</summary>
/// <remarks><see href="https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model">Data model</see>:
/// up to 252 own properties and 1 MiB per entity; keys up to 1 KiB each, without <c>/ \ # ?</c> and control characters.</remarks>
public interface ITableEntity
{
    /// <summary>The partition the entity lives in; with <see cref="RowKey"/> its unique key.</summary>
    string PartitionKey { get; set; }

    /// <summary>The entity's key within its partition.</summary>
    string RowKey { get; set; }

    /// <summary>When the service last changed the entity. It is never sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version that was read, for <c>If-Match</c>. It is never sent as a property.</summary>
    ETag ETag { get; set; }
}
