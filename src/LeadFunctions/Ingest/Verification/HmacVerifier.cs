using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;

namespace LeadFunctions.Ingest.Verification;

/// <summary>Lets requests through that carry an HMAC-SHA256 made with one of the source's secrets.</summary>
/// <param name="headers">Headers that the signature is in.</param>
/// <param name="read">What a request says was signed; <see langword="null"/> where it carries no signature that can be read.</param>
/// <param name="readKey">The key's bytes in a secret; default: its UTF-8.</param>
public sealed class HmacVerifier(IReadOnlyList<string> headers, Func<LeadRequest, SignedRequest?> read, Func<string, byte[]>? readKey = null) : IRequestVerifier
{
    /// <summary>How old or early a signed request may be: what the senders' own libraries allow.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <inheritdoc />
    public IReadOnlyList<string> Headers => headers;

    /// <inheritdoc />
    public bool IsAllowed(Source source, LeadRequest request)
    {
        if (source.Options.Secrets.Count == 0)
        {
            return true;
        }

        if (read(request) is not { } signed || (signed.SentAt is { } sentAt && (request.ReceivedAt - sentAt).Duration() > Tolerance))
        {
            return false;
        }

        var allowed = false;
        foreach (var secret in source.Options.Secrets)
        {
            var expected = HMACSHA256.HashData(readKey is null ? Encoding.UTF8.GetBytes(secret) : readKey(secret), signed.Text.Span);
            foreach (var signature in signed.Signatures)
            {
                allowed |= CryptographicOperations.FixedTimeEquals(signature, expected);
            }
        }

        return allowed;
    }
}
