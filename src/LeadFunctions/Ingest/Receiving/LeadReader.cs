using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Forms;
using LeadFunctions.Ingest.Mapping;
using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;
using Microsoft.Net.Http.Headers;

namespace LeadFunctions.Ingest.Receiving;

/// <summary>Reads what was posted to a source: unpack, parse, take apart as the preset says, map, name. Stores nothing, so that a preview reads as a post does.</summary>
public sealed class LeadReader(IEnumerable<IBodyFormat> formats, LeadIdFactory ids)
{
    private const string IdempotencyKey = "Idempotency-Key";

    private static readonly IReadOnlyDictionary<string, string[]> None = new Dictionary<string, string[]>(StringComparer.Ordinal);

    /// <summary>Reads a request.</summary>
    public async Task<LeadReading> ReadAsync(Source source, LeadRequest request)
    {
        try
        {
            return Read(source, request, await ParseAsync(source, request));
        }
        catch (MalformedBodyException exception)
        {
            return new LeadReading { Refusal = Refusal.Malformed(exception.Message) };
        }
        catch (UnsupportedBodyException exception)
        {
            return new LeadReading { Refusal = Refusal.Unsupported(exception.Message) };
        }
        catch (BodyTooLargeException exception)
        {
            return new LeadReading { Refusal = Refusal.TooLarge(exception.Message) };
        }
    }

    private async Task<ParsedBody> ParseAsync(Source source, LeadRequest request)
    {
        var body = ContentCoding.Decode(request.Body, request.Header("Content-Encoding"), source.Options.MaxBodyBytes);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && request.ContentType.Length > 0)
        {
            throw new UnsupportedBodyException("The content type cannot be read.");
        }

        var mediaType = type?.MediaType.ToString().ToLowerInvariant() ?? string.Empty;
        var format = formats.FirstOrDefault(format => format.Accepts(mediaType))
            ?? throw new UnsupportedBodyException("Send JSON, a form (application/x-www-form-urlencoded or multipart/form-data) or XML.");
        return await format.ReadAsync(body, type);
    }

    private LeadReading Read(Source source, LeadRequest request, ParsedBody body)
    {
        var items = body.Root.Items.ToList();
        if (body.Root is BodyList && items.Count is 0 or > IngestLimits.MaxLeads)
        {
            throw items.Count == 0 ? new MalformedBodyException("The list is empty.") : new BodyTooLargeException($"A list holds at most {IngestLimits.MaxLeads} leads.");
        }

        var isBatch = body.Root is BodyList;
        var proofs = new List<FormProof>();
        var leads = new List<ReadLead>();
        foreach (var (index, item) in items.Index())
        {
            leads.AddRange(ReadItem(source, request, isBatch, index, item, proofs));
        }

        return new LeadReading
        {
            Leads = leads,
            IsBatch = isBatch,
            Ignored = body.Ignored,
            Pairs = body.Pairs,
            Proof = proofs.Find(static proof => proof.IsTrapped) ?? proofs.FirstOrDefault() ?? new FormProof(),
        };
    }

    private List<ReadLead> ReadItem(Source source, LeadRequest request, bool isBatch, int index, BodyNode item, List<FormProof> proofs)
    {
        try
        {
            var sent = source.Preset.Read(item, request).ToList();
            return [.. sent.Select((lead, part) => Map(source, request, lead, proofs, isBatch || sent.Count > 1 ? $"/{index}.{part}" : string.Empty, index))];
        }
        catch (MalformedBodyException exception) when (isBatch)
        {
            return [new ReadLead(index, Lead: null, new Dictionary<string, string[]>(StringComparer.Ordinal) { ["lead"] = [exception.Message] })];
        }
    }

    private ReadLead Map(Source source, LeadRequest request, SentLead sent, List<FormProof> proofs, string suffix, int index)
    {
        var (proof, fields) = FormProof.Take(source, sent.Fields);
        proofs.Add(proof);
        var mapped = LeadMapper.Map(source, fields, request.ReceivedAt);
        var lead = mapped.Lead with
        {
            Id = Identify(mapped, request, sent.SenderKey, suffix).ToString(),
            IsTest = sent.IsTest,
            Reference = sent.Reference,
            Consent = mapped.Lead.Consent is { } consent ? consent with { Address = consent.Address ?? request.Address, Page = consent.Page ?? Page(source, request) } : null,
        };

        // What is yet to be fetched is checked once it is here; a lead that goes nowhere needs no number.
        return new ReadLead(index, lead, sent.Reference is not null || sent.IsTest ? None : mapped.Errors);
    }

    private static string? Page(Source source, LeadRequest request) => source.Preset.IsForm && request.Header("Referer") is { Length: > 0 } page ? page : null;

    private LeadId Identify(MappingResult mapped, LeadRequest request, string? senderKey, string suffix)
    {
        var named = request.Header(IdempotencyKey);
        if (named.Length is > 0 and <= IngestLimits.MaxSenderKeyLength)
        {
            return ids.FromSenderKey(mapped.Lead.Source, named + suffix);
        }

        if (senderKey is { Length: > 0 and <= IngestLimits.MaxSenderKeyLength })
        {
            return ids.FromSenderKey(mapped.Lead.Source, senderKey);
        }

        return ids.FromContent(mapped.Lead);
    }
}
