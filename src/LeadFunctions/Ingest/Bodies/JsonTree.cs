using System.Text.Json;

namespace LeadFunctions.Ingest.Bodies;

/// <summary>Reads JSON into a tree.</summary>
public static class JsonTree
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = IngestLimits.MaxDepth };

    /// <summary>Reads a document.</summary>
    /// <exception cref="MalformedBodyException">It is not JSON, or over a limit.</exception>
    public static BodyNode Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Options);
            return Convert(document.RootElement, new ValueCounter());
        }
        catch (JsonException exception)
        {
            throw new MalformedBodyException(
                $"The body is not valid JSON, or nested deeper than {IngestLimits.MaxDepth}: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
        catch (InvalidOperationException)
        {
            throw new MalformedBodyException("The body has text that is not valid UTF-8 or UTF-16.");
        }
    }

    private static BodyNode Convert(JsonElement json, ValueCounter count)
    {
        count.Add();
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                var parts = new BodyObject();
                foreach (var member in json.EnumerateObject())
                {
                    parts.Set(member.Name, Convert(member.Value, count));
                }

                return parts;
            case JsonValueKind.Array:
                var list = new BodyList();
                foreach (var item in json.EnumerateArray())
                {
                    list.Add(Convert(item, count));
                }

                return list;
            default:
                return new BodyText(Text(json));
        }
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => string.Empty,
    };
}
