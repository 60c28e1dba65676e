using Microsoft.Net.Http.Headers;

namespace LeadFunctions.Ingest.Bodies;

/// <summary>A way to write leads into a request body.</summary>
public interface IBodyFormat
{
    /// <summary>Whether bodies of this media type (in lower case, without parameters; empty where none was sent) are of this format.</summary>
    bool Accepts(string mediaType);

    /// <summary>Reads a body.</summary>
    /// <param name="body">The bytes, unpacked where they were compressed.</param>
    /// <param name="type">The content type with its parameters; <see langword="null"/> where none was sent.</param>
    /// <exception cref="MalformedBodyException">The bytes are not of this format, or over a limit.</exception>
    /// <exception cref="UnsupportedBodyException">The charset is not known.</exception>
    ValueTask<ParsedBody> ReadAsync(ReadOnlyMemory<byte> body, MediaTypeHeaderValue? type);
}
