using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>Writes entities as JSON with OData type annotations.</summary>
internal static class EntityWriter
{
    /// <summary>Writes one entity as an object. Nulls and what the service owns are left out.</summary>
    internal static void Write(Utf8JsonWriter writer, ITableEntity entity)
    {
        writer.WriteStartObject();
        if (entity is IDictionary<string, object> properties)
        {
            WriteDictionary(writer, properties);
        }
        else
        {
            WriteKeys(writer, entity);
            EntityType.For(entity.GetType()).Write(writer, entity);
        }

        writer.WriteEndObject();
    }

    private static void WriteKeys(Utf8JsonWriter writer, ITableEntity entity)
    {
        if (entity.PartitionKey is { } partitionKey)
        {
            writer.WriteString("PartitionKey"u8, partitionKey);
        }

        if (entity.RowKey is { } rowKey)
        {
            writer.WriteString("RowKey"u8, rowKey);
        }
    }

    private static void WriteDictionary(Utf8JsonWriter writer, IDictionary<string, object> properties)
    {
        foreach (var (name, value) in properties)
        {
            if (value is not null && !EntityPropertyNames.IsServiceOwned(name))
            {
                PropertyWriter.Write(writer, name, value);
            }
        }
    }
}
