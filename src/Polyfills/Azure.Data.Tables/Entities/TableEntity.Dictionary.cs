using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Azure.Data.Tables;

/// <content>The dictionary of all properties, keys and system properties included.</content>
public sealed partial class TableEntity : IDictionary<string, object>
{
    /// <inheritdoc />
    public ICollection<string> Keys => _properties.Keys;

    /// <inheritdoc />
    public int Count => _properties.Count;

    /// <inheritdoc />
    ICollection<object> IDictionary<string, object>.Values => _properties.Values;

    /// <inheritdoc />
    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    /// <summary>The property's value; null where there is none.</summary>
    /// <exception cref="InvalidOperationException">The property has a value of a type that the new one does not convert to.</exception>
    [AllowNull]
    public object this[string key]
    {
        get => Find(key)!;
        set => Set(key, value);
    }

    /// <inheritdoc />
    public void Add(string key, object value) => Set(key, value);

    /// <inheritdoc />
    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    /// <inheritdoc />
    public bool Remove(string key) => _properties.Remove(key);

    /// <inheritdoc />
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value) => _properties.TryGetValue(key, out value);

    /// <inheritdoc />
    public void Clear() => _properties.Clear();

    /// <inheritdoc />
    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => Set(item.Key, item.Value);

    /// <inheritdoc />
    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) => Collection.Contains(item);

    /// <inheritdoc />
    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        Collection.CopyTo(array, arrayIndex);

    /// <inheritdoc />
    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) => Collection.Remove(item);

    /// <inheritdoc />
    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => _properties.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => _properties.GetEnumerator();

    private ICollection<KeyValuePair<string, object>> Collection => _properties;
}
