using System.Buffers.Text;

namespace Azure.Data.Tables;

/// <summary>Reads the parts of a transaction's multipart answer. Headers and bodies stay where they are until someone asks.</summary>
internal static class BatchReader
{
    internal static List<BatchPartResponse> Read(ReadOnlyMemory<byte> body)
    {
        var parts = new List<BatchPartResponse>();
        var lines = new LineReader(body);
        while (lines.TryRead(out var line))
        {
            if (line.Span.StartsWith("HTTP/1.1 "u8))
            {
                parts.Add(ReadPart(line.Span, ref lines));
            }
        }

        return parts;
    }

    private static BatchPartResponse ReadPart(ReadOnlySpan<byte> statusLine, ref LineReader lines)
    {
        if (!Utf8Parser.TryParse(statusLine["HTTP/1.1 ".Length..], out int status, out _))
        {
            throw new InvalidDataException("A part of the transaction's answer has no status.");
        }

        var headers = lines.ReadUntil(static line => line.IsEmpty);
        var content = lines.ReadUntil(static line => line.StartsWith("--"u8));
        return new BatchPartResponse(status, headers, content);
    }
}
