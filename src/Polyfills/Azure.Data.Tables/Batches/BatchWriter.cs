using System.Text;
using System.Text.Json;

namespace Azure.Data.Tables;

/// <summary>Writes a transaction as one multipart body, in one pass into one buffer.</summary>
internal sealed class BatchWriter(PooledBuffer buffer, string tableUrl, string partitionKey)
{
    // A delimiter stands alone on a line, and JSON of entities has no line breaks: it cannot occur in the content.
    internal const string ContentType = "multipart/mixed; boundary=batch_entities";

    private const int TypicalPart = 1024;

    private readonly string _entityUrl = $"{tableUrl}(PartitionKey='{EntityUrls.Escape(partitionKey)}',RowKey='";

    /// <summary>The body for actions on one partition.</summary>
    internal static PooledContent Write(string tableUrl, TableTransactionAction[] actions)
    {
        var buffer = new PooledBuffer(actions.Length * TypicalPart);
        try
        {
            new BatchWriter(buffer, tableUrl, actions[0].Entity.PartitionKey).Write(actions);
        }
        catch
        {
            buffer.Dispose();
            throw;
        }

        return new PooledContent(buffer);
    }

    private static ReadOnlySpan<byte> Method(TableTransactionActionType type) => type switch
    {
        TableTransactionActionType.Add => "POST "u8,
        TableTransactionActionType.Delete => "DELETE "u8,
        TableTransactionActionType.UpdateReplace or TableTransactionActionType.UpsertReplace => "PUT "u8,
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => "PATCH "u8,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static string? IfMatch(TableTransactionAction action) => action.ActionType switch
    {
        TableTransactionActionType.Delete => (action.ETag == default ? ETag.All : action.ETag).ToString(),
        TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace when action.ETag != default => action.ETag.ToString(),
        _ => null,
    };

    private void Write(TableTransactionAction[] actions)
    {
        using var json = new Utf8JsonWriter(buffer, JsonBodies.WriterOptions);
        Append("--batch_entities\r\nContent-Type: multipart/mixed; boundary=changeset_entities\r\n\r\n"u8);
        foreach (var action in actions)
        {
            Append("--changeset_entities\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"u8);
            WritePart(json, action);
        }

        Append("--changeset_entities--\r\n--batch_entities--\r\n"u8);
    }

    private void WritePart(Utf8JsonWriter json, TableTransactionAction action)
    {
        WriteRequestLine(action);
        Append("Accept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0\r\n"u8);
        if (IfMatch(action) is { } etag)
        {
            Append("If-Match: "u8);
            Append(etag);
            Append("\r\n"u8);
        }

        if (action.ActionType == TableTransactionActionType.Delete)
        {
            Append("\r\n"u8);
            return;
        }

        Append("Prefer: return-no-content\r\nContent-Type: application/json\r\n\r\n"u8);
        EntityWriter.Write(json, action.Entity);
        json.Flush();
        json.Reset(buffer);
        Append("\r\n"u8);
    }

    private void WriteRequestLine(TableTransactionAction action)
    {
        Append(Method(action.ActionType));
        if (action.ActionType == TableTransactionActionType.Add)
        {
            Append(tableUrl);
        }
        else
        {
            Append(_entityUrl);
            Append(EntityUrls.Escape(action.Entity.RowKey));
            Append("')"u8);
        }

        Append(" HTTP/1.1\r\n"u8);
    }

    private void Append(ReadOnlySpan<byte> text)
    {
        text.CopyTo(buffer.GetSpan(text.Length));
        buffer.Advance(text.Length);
    }

    private void Append(string text) => Encoding.UTF8.GetBytes(text, buffer);
}
