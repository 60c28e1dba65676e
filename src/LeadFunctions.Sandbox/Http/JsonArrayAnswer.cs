using System.Text.Json;

namespace LeadFunctions.Sandbox;

/// <summary>An answer that is one JSON array of any length, sent as it is written: memory stays flat.</summary>
internal static class JsonArrayAnswer
{
    private const int FlushBytes = 32 * 1024;

    public static async Task WriteAsync<T>(
        HttpContext context, IEnumerable<T> items, Action<Utf8JsonWriter, T> write, CancellationToken cancellationToken)
    {
        context.Response.ContentType = "application/json";
        var output = context.Response.BodyWriter;
        await using var writer = new Utf8JsonWriter(output, Json.Writer);
        var sent = 0L;
        writer.WriteStartArray();
        foreach (var item in items)
        {
            write(writer, item);

            // What is pending in the JSON writer alone never grows: it hands full buffers on to the pipe, which would keep them all.
            if (writer.BytesCommitted + writer.BytesPending - sent > FlushBytes)
            {
                await writer.FlushAsync(cancellationToken);
                await output.FlushAsync(cancellationToken);
                sent = writer.BytesCommitted;

                // A client that went away must not keep the longest lists being made for nobody.
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        writer.WriteEndArray();
    }
}
