using System.Text;
using Microsoft.Net.Http.Headers;

namespace LeadFunctions.Ingest.Bodies;

/// <summary>
/// Turns text in any charset that .NET knows, Windows code pages and the East Asian ones included, into UTF-8. UTF-7 is not read: it
/// can hide any character (https://learn.microsoft.com/dotnet/fundamentals/syslib-diagnostics/syslib0001).
/// </summary>
public static class Charset
{
    static Charset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding that a content type names; UTF-8 where it names none.</summary>
    /// <exception cref="UnsupportedBodyException">It names one that is not known.</exception>
    public static Encoding Of(MediaTypeHeaderValue? type)
    {
        var name = HeaderUtilities.RemoveQuotes(type?.Charset ?? default).ToString();
        try
        {
            return name.Length == 0 || name.Equals("utf8", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8 : Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new UnsupportedBodyException("The charset is not known. Send UTF-8.");
        }
    }

    /// <summary>The bytes as UTF-8, without a byte order mark.</summary>
    /// <exception cref="UnsupportedBodyException">The charset is not known.</exception>
    public static ReadOnlyMemory<byte> ToUtf8(ReadOnlyMemory<byte> body, MediaTypeHeaderValue? type)
    {
        var encoding = Of(type);
        var utf8 = encoding is UTF8Encoding || encoding.CodePage == Encoding.ASCII.CodePage ? body : Encoding.UTF8.GetBytes(encoding.GetString(body.Span));
        return utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
    }
}
