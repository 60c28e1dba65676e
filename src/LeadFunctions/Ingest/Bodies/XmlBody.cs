using System.Text;
using System.Xml;
using Microsoft.Net.Http.Headers;

namespace LeadFunctions.Ingest.Bodies;

/// <summary>
/// XML as Zapier's webhooks send it (https://help.zapier.com/hc/en-us/articles/8496326446989): one element for a field, with or
/// without one around them all. No document types, no entities but the five of XML itself, nothing fetched.
/// </summary>
public sealed class XmlBody : IBodyFormat
{
    private static readonly XmlReaderSettings Settings = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = IngestLimits.HighestMaxBodyBytes,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <inheritdoc />
    public bool Accepts(string mediaType) =>
        mediaType is "application/xml" or "text/xml"
        || (mediaType.StartsWith("application/", StringComparison.Ordinal) && mediaType.EndsWith("+xml", StringComparison.Ordinal));

    /// <inheritdoc />
    public ValueTask<ParsedBody> ReadAsync(ReadOnlyMemory<byte> body, MediaTypeHeaderValue? type)
    {
        try
        {
            using var reader = Open(body, type);
            reader.Read();
            var root = new BodyObject();
            ReadMembers(reader, root, new StringBuilder(), new ValueCounter());
            return ValueTask.FromResult(new ParsedBody(Unwrap(root)));
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException or DecoderFallbackException)
        {
            throw new MalformedBodyException("The body is not well-formed XML, or has a document type or entities of its own.");
        }
    }

    // A charset in the content type wins over the one that the text declares (RFC 7303 §3).
    private static XmlReader Open(ReadOnlyMemory<byte> body, MediaTypeHeaderValue? type)
    {
        var encoding = Charset.Of(type);
        var stream = new MemoryStream(body.ToArray(), writable: false);
        return type?.Charset.HasValue == true ? XmlReader.Create(new StreamReader(stream, encoding), Settings) : XmlReader.Create(stream, Settings);
    }

    // Stands on the first node inside; ends on the end tag, or at the end of the text.
    private static void ReadMembers(XmlReader reader, BodyObject parent, StringBuilder text, ValueCounter count)
    {
        while (!reader.EOF && reader.NodeType != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                count.Add();
                var name = reader.LocalName;
                parent.Add(name, ReadElement(reader, count));
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text.Append(reader.Value);
            }

            reader.Read();
        }
    }

    private static BodyNode ReadElement(XmlReader reader, ValueCounter count)
    {
        if (reader.Depth >= IngestLimits.MaxDepth)
        {
            throw new MalformedBodyException($"The body is nested deeper than {IngestLimits.MaxDepth}.");
        }

        if (reader.IsEmptyElement)
        {
            return new BodyText(string.Empty);
        }

        var members = new BodyObject();
        var text = new StringBuilder();
        reader.Read();
        ReadMembers(reader, members, text, count);
        return members.Members.Count > 0 ? members : new BodyText(text.ToString());
    }

    private static BodyObject Unwrap(BodyObject root) => root.Members.Count == 1 && root.Members.Values.First() is BodyObject inner ? inner : root;
}
