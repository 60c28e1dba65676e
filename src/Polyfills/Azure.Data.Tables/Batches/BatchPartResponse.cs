using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>The answer to one action of a transaction.</summary>
internal sealed class BatchPartResponse(int status, ReadOnlyMemory<byte> headers, ReadOnlyMemory<byte> content) : Response
{
    private List<HttpHeader>? _headers;

    public override int Status => status;

    public override string ReasonPhrase => ((HttpStatusCode)status).ToString();

    public override bool IsError => status >= 400;

    public override Stream? ContentStream { get; set; } = content.IsEmpty
        ? null
        : new MemoryStream(content.ToArray(), 0, content.Length, writable: false, publiclyVisible: true);

    public override string ClientRequestId { get; set; } = string.Empty;

    private List<HttpHeader> Parsed => _headers ??= Parse();

    public override void Dispose()
    {
        // The bytes belong to the transaction's response.
    }

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = Parsed.Find(header => IsNamed(header, name)).Value;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = ContainsHeader(name) ? Parsed.FindAll(header => IsNamed(header, name)).ConvertAll(static header => header.Value) : null;
        return values is not null;
    }

    protected override bool ContainsHeader(string name) => Parsed.Exists(header => IsNamed(header, name));

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => Parsed;

    private static bool IsNamed(HttpHeader header, string name) => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase);

    private List<HttpHeader> Parse()
    {
        var parsed = new List<HttpHeader>();
        var lines = new LineReader(headers);
        while (lines.TryRead(out var line))
        {
            var colon = line.Span.IndexOf((byte)':');
            if (colon > 0)
            {
                parsed.Add(new HttpHeader(
                    Encoding.UTF8.GetString(line.Span[..colon]), Encoding.UTF8.GetString(line.Span[(colon + 1)..]).Trim()));
            }
        }

        return parsed;
    }
}
