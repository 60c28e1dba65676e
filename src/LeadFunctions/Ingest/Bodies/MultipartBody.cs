using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace LeadFunctions.Ingest.Bodies;

/// <summary><c>multipart/form-data</c> (RFC 7578). Files are passed over, and said so.</summary>
public sealed class MultipartBody : IBodyFormat
{
    /// <inheritdoc />
    public bool Accepts(string mediaType) => mediaType is "multipart/form-data";

    /// <inheritdoc />
    public async ValueTask<ParsedBody> ReadAsync(ReadOnlyMemory<byte> body, MediaTypeHeaderValue? type)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type?.Boundary ?? default).ToString();
        if (boundary.Length is 0 or > IngestLimits.MaxBoundaryLength)
        {
            throw new MalformedBodyException("The content type has no boundary, or one that is too long.");
        }

        try
        {
            return await ReadAsync(new MultipartReader(boundary, new MemoryStream(body.ToArray(), writable: false)), Charset.Of(type));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or FormatException)
        {
            throw new MalformedBodyException("The parts of the body cannot be told apart, or its end is missing.");
        }
    }

    private static async Task<ParsedBody> ReadAsync(MultipartReader reader, Encoding encoding)
    {
        var form = new FormTree();
        var ignored = new List<string>();
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            {
                continue;
            }

            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (disposition.FileName.HasValue || disposition.FileNameStar.HasValue)
            {
                // A file that was not chosen is sent as one without name and content.
                if (HeaderUtilities.RemoveQuotes(disposition.FileName).Length > 0)
                {
                    ignored.Add(name);
                }
            }
            else
            {
                form.Add(name, await ReadTextAsync(section, encoding));
            }
        }

        return new ParsedBody(form.Root) { Pairs = form.Pairs, Ignored = ignored };
    }

    private static async Task<string> ReadTextAsync(MultipartSection section, Encoding encoding)
    {
        var own = MediaTypeHeaderValue.TryParse(section.ContentType, out var type) && type.Charset.HasValue ? Charset.Of(type) : encoding;
        using var reader = new StreamReader(section.Body, own, detectEncodingFromByteOrderMarks: false);
        return await reader.ReadToEndAsync();
    }
}
