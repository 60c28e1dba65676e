using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;

namespace LeadFunctions.Ingest.Verification;

/// <summary>Lets requests through that show one of the source's secrets as it is: see <see cref="ShownKeys"/>.</summary>
public sealed class SharedKeyVerifier : IRequestVerifier
{
    private SharedKeyVerifier()
    {
    }

    /// <summary>The verifier.</summary>
    public static SharedKeyVerifier Instance { get; } = new();

    /// <inheritdoc />
    public IReadOnlyList<string> Headers => [];

    /// <inheritdoc />
    public bool IsAllowed(Source source, LeadRequest request)
    {
        if (source.Options.Secrets.Count == 0)
        {
            return true;
        }

        var allowed = false;
        foreach (var secret in source.Options.Secrets)
        {
            // Every pair is compared, and digests are of one length, so that the time taken tells nothing.
            var expected = Encoding.ASCII.GetBytes(KeyDigest.Of(source.Name, secret));
            foreach (var shown in request.Keys)
            {
                allowed |= CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(shown), expected);
            }
        }

        return allowed;
    }
}
