using System.Text;
using System.Text.Json;

namespace Azure.Data.Tables.Tests;

/// <summary>Entities to and from the JSON that travels.</summary>
internal static class EntityJson
{
    internal static string Write(ITableEntity entity)
    {
        using var buffer = new PooledBuffer(16);
        using (var writer = new Utf8JsonWriter(buffer, JsonBodies.WriterOptions))
        {
            EntityWriter.Write(writer, entity);
        }

        return Encoding.UTF8.GetString(buffer.Written.Span);
    }

    internal static T Read<T>(string json)
        where T : class, ITableEntity
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return new EntityReader<T>().Read(ref reader);
    }
}
