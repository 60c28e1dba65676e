namespace LeadFunctions.Ingest.Bodies;

/// <summary>A way to write a lead into a request body.</summary>
public interface IBodyFormat
{
    /// <summary>Whether bodies of this media type (in lower case, without parameters) are of this format.</summary>
    bool Accepts(string mediaType);

    /// <summary>Reads a body.</summary>
    /// <param name="body">The bytes as received.</param>
    /// <returns>What was sent, in the order sent.</returns>
    /// <exception cref="MalformedBodyException">The bytes are not of this format, or over a limit.</exception>
    IReadOnlyList<SentField> Read(ReadOnlyMemory<byte> body);
}
