using System.Diagnostics.CodeAnalysis;

namespace Azure.Data.Tables;

/// <summary>An entity as a dictionary of its properties: for rows without a class, and for merges of a few properties.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name is the package's.")]
public sealed partial class TableEntity : ITableEntity
{
    private readonly Dictionary<string, object> _properties;

    /// <summary>An entity without keys, for object initializers.</summary>
    public TableEntity() => _properties = new Dictionary<string, object>(StringComparer.Ordinal);

    internal TableEntity(int capacity) => _properties = new Dictionary<string, object>(capacity, StringComparer.Ordinal);

    /// <summary>An entity with its keys.</summary>
    public TableEntity(string partitionKey, string rowKey)
        : this()
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <summary>An entity with a copy of the given properties.</summary>
    public TableEntity(IDictionary<string, object> values) =>
        _properties = values is null ? new(StringComparer.Ordinal) : new Dictionary<string, object>(values, StringComparer.Ordinal);

    /// <inheritdoc />
    public string PartitionKey
    {
        get => GetString(EntityPropertyNames.PartitionKey)!;
        set => _properties[EntityPropertyNames.PartitionKey] = value;
    }

    /// <inheritdoc />
    public string RowKey
    {
        get => GetString(EntityPropertyNames.RowKey)!;
        set => _properties[EntityPropertyNames.RowKey] = value;
    }

    /// <inheritdoc />
    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(EntityPropertyNames.Timestamp);
        set => _properties[EntityPropertyNames.Timestamp] = value!;
    }

    /// <inheritdoc />
    public ETag ETag
    {
        get => GetString(EntityPropertyNames.ETag) is { } etag ? new ETag(etag) : default;
        set => _properties[EntityPropertyNames.ETag] = value.ToString();
    }

    /// <summary>The string with that name; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public string? GetString(string key) => Get<string>(key);

    /// <summary>The bytes with that name; null where there are none.</summary>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public BinaryData? GetBinaryData(string key) => Find(key) is byte[] bytes ? BinaryData.FromBytes(bytes) : Get<BinaryData>(key);

    /// <summary>The bytes with that name; null where there are none.</summary>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public byte[]? GetBinary(string key) => Find(key) is BinaryData data ? data.ToArray() : Get<byte[]>(key);

    /// <summary>The Boolean with that name; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public bool? GetBoolean(string key) => Get<bool?>(key);

    /// <summary>The time with that name, in UTC; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public DateTime? GetDateTime(string key) => Find(key) is DateTimeOffset time ? time.UtcDateTime : Get<DateTime?>(key);

    /// <summary>The time with that name; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public DateTimeOffset? GetDateTimeOffset(string key) => Find(key) is DateTime time ? new DateTimeOffset(time) : Get<DateTimeOffset?>(key);

    /// <summary>The floating-point number with that name; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public double? GetDouble(string key) => Get<double?>(key);

    /// <summary>The GUID with that name; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public Guid? GetGuid(string key) => Get<Guid?>(key);

    /// <summary>The 32-bit integer with that name; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public int? GetInt32(string key) => Get<int?>(key);

    /// <summary>The 64-bit integer with that name; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public long? GetInt64(string key) => Get<long?>(key);

    private T? Get<T>(string key) => Find(key) switch
    {
        null => default,
        T value => value,
        var value => throw new InvalidOperationException($"Cannot return {typeof(T)} type for a {value.GetType()} typed property."),
    };

    private object? Find(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return _properties.GetValueOrDefault(key);
    }

    private void Set(string key, object? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        _properties[key] = value is not null && _properties.TryGetValue(key, out var existing) && existing is not null
            ? KeepType(existing, value)
            : value!;
    }

    // A property keeps its type: numbers widen, anything else with a different type is a mistake.
    private static object KeepType(object existing, object value) => (existing, value) switch
    {
        _ when existing.GetType().IsInstanceOfType(value) => value,
        (int, double or long) => value,
        (double, int number) => (double)number,
        (long, int number) => (long)number,
        _ => throw new InvalidOperationException(
            $"Value ({existing.GetType()}) {existing} is not convertible to ({value.GetType()}) {value}."),
    };
}
