using Microsoft.Net.Http.Headers;

namespace LeadFunctions.Ingest.Bodies;

/// <summary>A JSON object: one lead; or an array: several (RFC 8259).</summary>
public sealed class JsonBody : IBodyFormat
{
    /// <inheritdoc />
    public bool Accepts(string mediaType) =>
        mediaType is "application/json" or "text/json"
        || (mediaType.StartsWith("application/", StringComparison.Ordinal) && mediaType.EndsWith("+json", StringComparison.Ordinal));

    /// <inheritdoc />
    public ValueTask<ParsedBody> ReadAsync(ReadOnlyMemory<byte> body, MediaTypeHeaderValue? type) =>
        ValueTask.FromResult(new ParsedBody(JsonTree.Parse(Charset.ToUtf8(body, type))));
}
