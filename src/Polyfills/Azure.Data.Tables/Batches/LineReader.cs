namespace Azure.Data.Tables;

/// <summary>Goes through bytes line by line.</summary>
internal struct LineReader(ReadOnlyMemory<byte> text)
{
    internal delegate bool IsEnd(ReadOnlySpan<byte> line);

    private int _position;

    /// <summary>The next line, without its end.</summary>
    internal bool TryRead(out ReadOnlyMemory<byte> line)
    {
        var rest = text[_position..];
        if (rest.IsEmpty)
        {
            line = default;
            return false;
        }

        var end = rest.Span.IndexOf((byte)'\n');
        _position += end < 0 ? rest.Length : end + 1;
        line = end < 0 ? rest : rest[..end];
        if (line.Span.EndsWith("\r"u8))
        {
            line = line[..^1];
        }

        return true;
    }

    /// <summary>All lines up to one that ends the section, which is read too.</summary>
    internal ReadOnlyMemory<byte> ReadUntil(IsEnd isEnd)
    {
        var start = _position;
        var end = _position;
        while (TryRead(out var line) && !isEnd(line.Span))
        {
            end = _position;
        }

        return text[start..end];
    }
}
