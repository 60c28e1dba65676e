using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Request bodies in JSON.</summary>
internal static class JsonBodies
{
    private const int TypicalEntity = 1024;

    /// <summary>Names beyond ASCII stay as they are: escaped, they would take up to twice the room of the request's 4 MiB.</summary>
    internal static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static RequestContent Entity(ITableEntity entity) => Create(writer => EntityWriter.Write(writer, entity));

    internal static RequestContent Table(string name) => Create(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("TableName"u8, name);
        writer.WriteEndObject();
    });

    private static PooledContent Create(Action<Utf8JsonWriter> write)
    {
        var buffer = new PooledBuffer(TypicalEntity);
        try
        {
            using var writer = new Utf8JsonWriter(buffer, WriterOptions);
            write(writer);
        }
        catch
        {
            buffer.Dispose();
            throw;
        }

        return new PooledContent(buffer);
    }
}
