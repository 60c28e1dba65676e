using LeadFunctions.Ingest.Sources;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace LeadFunctions.Ingest.Requests;

/// <summary>A request to a source, as far as its leads depend on it. Can be kept and read again later, with the same result.</summary>
public sealed record LeadRequest
{
    /// <summary>When it arrived, UTC: signatures are checked, and leads dated, as of then.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The body's bytes as received.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The headers, by name in any case.</summary>
    public IReadOnlyDictionary<string, StringValues> Headers { get; init; } = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Digests of the keys that it showed: see <see cref="KeyDigest"/>.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>Network address it came from; <see langword="null"/> where that is not known.</summary>
    public string? Address { get; init; }

    /// <summary>The content type as sent; empty where none was.</summary>
    public string ContentType => Header("Content-Type");

    /// <summary>Takes from a request what its leads depend on.</summary>
    public static LeadRequest Of(Source source, HttpRequest request, ReadOnlyMemory<byte> body, DateTimeOffset receivedAt) => new()
    {
        ReceivedAt = receivedAt,
        Body = body,
        Headers = request.Headers.ToDictionary(StringComparer.OrdinalIgnoreCase),
        Keys = ShownKeys.Of(source, request),
        Address = ClientAddress.Of(request),
    };

    /// <summary>One header; empty where it was not sent.</summary>
    public string Header(string name) => Headers.TryGetValue(name, out var value) ? value.ToString() : string.Empty;
}
