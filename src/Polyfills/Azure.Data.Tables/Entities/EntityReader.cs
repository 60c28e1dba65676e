using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>Reads entities from JSON with minimal metadata; one reader for all rows of a page.</summary>
internal sealed class EntityReader<T>
    where T : class, ITableEntity
{
    private readonly PropertyNameCache _names = new();
    private readonly EntityType? _type = typeof(T) == typeof(TableEntity) ? null : EntityType.For(typeof(T));

    // Rows of a page are mostly of one size.
    private int _properties;

    /// <summary>Reads the object that the reader stands on, and leaves it on the object's end.</summary>
    internal T Read(ref Utf8JsonReader reader)
    {
        var entity = _type is null ? new TableEntity(_properties) : _type.Create();
        string? typed = null;
        var type = EdmType.Inferred;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = _names.Read(ref reader);
            reader.Read();
            if (name.IsType)
            {
                // An annotation stands directly before its property (OData JSON format 4.0, section 4.5).
                typed = name.Property;
                type = PropertyReader.ReadType(ref reader);
                continue;
            }

            Assign(entity, name.Property, ref reader, string.Equals(typed, name.Property, StringComparison.Ordinal) ? type : EdmType.Inferred);
        }

        _properties = (entity as TableEntity)?.Count ?? 0;
        return (T)entity;
    }

    private void Assign(ITableEntity entity, string name, ref Utf8JsonReader reader, EdmType type)
    {
        switch (name)
        {
            case EntityPropertyNames.PartitionKey:
                entity.PartitionKey = reader.GetString()!;
                break;
            case EntityPropertyNames.RowKey:
                entity.RowKey = reader.GetString()!;
                break;
            case EntityPropertyNames.Timestamp:
                entity.Timestamp = (DateTimeOffset?)PropertyReader.Read(ref reader, EdmType.DateTime);
                break;
            case EntityPropertyNames.ETag:
                entity.ETag = new ETag(reader.GetString()!);
                break;
            default:
                AssignColumn(entity, name, ref reader, type);
                break;
        }
    }

    private void AssignColumn(ITableEntity entity, string name, ref Utf8JsonReader reader, EdmType type)
    {
        if (name.StartsWith(EntityPropertyNames.ODataPrefix, StringComparison.Ordinal))
        {
            reader.Skip();
        }
        else if (_type is null)
        {
            ((TableEntity)entity)[name] = PropertyReader.Read(ref reader, type);
        }
        else
        {
            _type.Set(entity, name, PropertyReader.Read(ref reader, type));
        }
    }
}
