using System.Text;
using Microsoft.Net.Http.Headers;

namespace LeadFunctions.Ingest.Bodies;

/// <summary><c>application/x-www-form-urlencoded</c> (https://url.spec.whatwg.org/#urlencoded-parsing).</summary>
public sealed class FormBody : IBodyFormat
{
    /// <inheritdoc />
    public bool Accepts(string mediaType) => mediaType is "application/x-www-form-urlencoded";

    /// <inheritdoc />
    public ValueTask<ParsedBody> ReadAsync(ReadOnlyMemory<byte> body, MediaTypeHeaderValue? type)
    {
        // Two-byte charsets cannot be percent-encoded: browsers send UTF-8 then (https://encoding.spec.whatwg.org/#output-encodings).
        var encoding = Charset.Of(type) is var named and not (UnicodeEncoding or UTF32Encoding) ? named : Encoding.UTF8;
        var form = new FormTree();
        var rest = body.Span;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'&');
            var pair = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            var equals = pair.IndexOf((byte)'=');
            if (!pair.IsEmpty)
            {
                form.Add(Decode(equals < 0 ? pair : pair[..equals], encoding), equals < 0 ? string.Empty : Decode(pair[(equals + 1)..], encoding));
            }
        }

        return ValueTask.FromResult(new ParsedBody(form.Root) { Pairs = form.Pairs });
    }

    private static string Decode(ReadOnlySpan<byte> text, Encoding encoding)
    {
        var bytes = new byte[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && char.IsAsciiHexDigit((char)text[i + 1]) && char.IsAsciiHexDigit((char)text[i + 2]))
            {
                bytes[length++] = (byte)((Digit(text[i + 1]) << 4) | Digit(text[i + 2]));
                i += 2;
            }
            else
            {
                bytes[length++] = text[i] == '+' ? (byte)' ' : text[i];
            }
        }

        return encoding.GetString(bytes, 0, length);
    }

    private static int Digit(byte hex) => char.IsAsciiDigit((char)hex) ? hex - '0' : (hex | 0x20) - 'a' + 10;
}
