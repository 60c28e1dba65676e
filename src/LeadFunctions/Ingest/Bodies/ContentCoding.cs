using System.IO.Compression;

namespace LeadFunctions.Ingest.Bodies;

/// <summary>Unpacks compressed bodies (RFC 9110 §8.4.1), never further than the limit.</summary>
public static class ContentCoding
{
    /// <summary>The body as its sender wrote it.</summary>
    /// <param name="body">The bytes as received.</param>
    /// <param name="coding">The header <c>Content-Encoding</c>.</param>
    /// <param name="maxBytes">The most that may come out.</param>
    /// <exception cref="BodyTooLargeException">More would come out.</exception>
    /// <exception cref="MalformedBodyException">The bytes are not of this coding.</exception>
    /// <exception cref="UnsupportedBodyException">The coding is not known.</exception>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body, string coding, int maxBytes)
    {
        var source = new MemoryStream(body.ToArray(), writable: false);
        using Stream? stream = coding.Trim().ToLowerInvariant() switch
        {
            "" or "identity" => null,
            "gzip" or "x-gzip" => new GZipStream(source, CompressionMode.Decompress),
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            "deflate" => new ZLibStream(source, CompressionMode.Decompress),
            _ => throw new UnsupportedBodyException("The content coding is not known. Send gzip, br, deflate or none."),
        };
        return stream is null ? body : Read(stream, maxBytes);
    }

    private static ReadOnlyMemory<byte> Read(Stream stream, int maxBytes)
    {
        var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        try
        {
            int read;
            while ((read = stream.Read(chunk)) > 0)
            {
                if (buffer.Length + read > maxBytes)
                {
                    throw new BodyTooLargeException($"The body is larger than {maxBytes} bytes once it is unpacked.");
                }

                buffer.Write(chunk, 0, read);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or IOException)
        {
            throw new MalformedBodyException("The body is not compressed as its content coding says.");
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
