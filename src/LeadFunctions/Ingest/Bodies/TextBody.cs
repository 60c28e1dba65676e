using Microsoft.Net.Http.Headers;

namespace LeadFunctions.Ingest.Bodies;

/// <summary>
/// JSON that is called plain text, or nothing at all: what <c>navigator.sendBeacon</c> and <c>fetch</c> with <c>mode: "no-cors"</c> send
/// (https://fetch.spec.whatwg.org/#cors-safelisted-request-header).
/// </summary>
public sealed class TextBody : IBodyFormat
{
    /// <inheritdoc />
    public bool Accepts(string mediaType) => mediaType is "text/plain" or "";

    /// <inheritdoc />
    public ValueTask<ParsedBody> ReadAsync(ReadOnlyMemory<byte> body, MediaTypeHeaderValue? type)
    {
        var utf8 = Charset.ToUtf8(body, type);
        return utf8.Span.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..]
            ? ValueTask.FromResult(new ParsedBody(JsonTree.Parse(utf8)))
            : throw new MalformedBodyException("A body without a content type, or as plain text, must be JSON.");
    }
}
