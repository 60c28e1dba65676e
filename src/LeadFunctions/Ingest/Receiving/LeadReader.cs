using System.Text.Json;
using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Mapping;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace LeadFunctions.Ingest.Receiving;

/// <summary>Reads what was posted to a source: find the format, parse, map, name. Stores nothing, so that a preview reads as a post does.</summary>
public sealed class LeadReader(IEnumerable<IBodyFormat> formats, LeadIdFactory ids, TimeProvider time)
{
    private const string IdempotencyKey = "Idempotency-Key";

    /// <summary>The media type of a request in lower case, without parameters; empty where there is none.</summary>
    public static string MediaType(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type.MediaType.ToString().ToLowerInvariant() : string.Empty;

    /// <summary>Reads a body.</summary>
    /// <param name="request">The request, for its content type and the sender's own key.</param>
    /// <param name="source">The source it was posted to.</param>
    /// <param name="body">The bytes as received.</param>
    public LeadReading Read(HttpRequest request, Source source, ReadOnlyMemory<byte> body)
    {
        var mediaType = MediaType(request);
        if (formats.FirstOrDefault(format => format.Accepts(mediaType)) is not { } format)
        {
            return new LeadReading(Mapped: null, Problems.UnsupportedType());
        }

        try
        {
            var mapped = LeadMapper.Map(source, format.Read(body), time.GetUtcNow());
            return new LeadReading(mapped with { Lead = Identify(mapped.Lead, request) }, Refusal: null);
        }
        catch (MalformedBodyException exception)
        {
            return new LeadReading(Mapped: null, Problems.Malformed(exception.Message));
        }
    }

    private Lead Identify(Lead lead, HttpRequest request)
    {
        var senderKey = request.Headers[IdempotencyKey].ToString();
        var id = senderKey.Length is > 0 and <= IngestLimits.MaxSenderKeyLength
            ? ids.FromSenderKey(lead.Source, senderKey)
            : ids.FromContent(lead.Source, JsonSerializer.SerializeToUtf8Bytes(lead with { ReceivedAt = default }, LeadJson.Storage.Lead), lead.ReceivedAt);
        return lead with { Id = id.ToString() };
    }
}
