using System.Text.Json;

namespace LeadFunctions.Ingest.Bodies;

/// <summary>A JSON object. Nested objects give names with dots; a list of plain values gives one field with commas.</summary>
public sealed class JsonBody : IBodyFormat
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = IngestLimits.MaxDepth };

    /// <inheritdoc />
    public bool Accepts(string mediaType) =>
        mediaType is "application/json" || (mediaType.StartsWith("application/", StringComparison.Ordinal) && mediaType.EndsWith("+json", StringComparison.Ordinal));

    /// <inheritdoc />
    public IReadOnlyList<SentField> Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(SkipByteOrderMark(body), Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new MalformedBodyException("The body must be a JSON object.");
            }

            var fields = new FieldCollector();
            AddMembers(fields, prefix: string.Empty, document.RootElement);
            return fields.Fields;
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

    private static void AddMembers(FieldCollector fields, string prefix, JsonElement json)
    {
        foreach (var member in json.EnumerateObject())
        {
            AddValue(fields, prefix + member.Name, member.Value);
        }
    }

    private static void AddValue(FieldCollector fields, string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                AddMembers(fields, $"{name}.", value);
                break;
            case JsonValueKind.Array:
                AddItems(fields, name, value);
                break;
            default:
                fields.Add(name, Text(value));
                break;
        }
    }

    private static void AddItems(FieldCollector fields, string name, JsonElement items)
    {
        var plain = items.EnumerateArray().Select(Text).Where(static text => text is { Length: > 0 });
        fields.Add(name, string.Join(", ", plain));
        var index = 0;
        foreach (var item in items.EnumerateArray())
        {
            if (item.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                AddValue(fields, $"{name}.{index}", item);
            }

            index++;
        }
    }

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };

    private static ReadOnlyMemory<byte> SkipByteOrderMark(ReadOnlyMemory<byte> body) => body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;
}
