using System.Security.Cryptography;
using System.Text;
using LeadFunctions.Ingest.Bodies;
using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;

namespace LeadFunctions.Ingest.Verification;

/// <summary>Lets requests through whose JSON body holds one of the source's secrets.</summary>
/// <param name="name">The member that holds it.</param>
public sealed class BodyKeyVerifier(string name) : IRequestVerifier
{
    /// <inheritdoc />
    public IReadOnlyList<string> Headers => [];

    /// <inheritdoc />
    public bool IsAllowed(Source source, LeadRequest request)
    {
        if (source.Options.Secrets.Count == 0)
        {
            return true;
        }

        var shown = Encoding.ASCII.GetBytes(KeyDigest.Of(source.Name, Find(request) ?? string.Empty));
        var allowed = false;
        foreach (var secret in source.Options.Secrets)
        {
            allowed |= CryptographicOperations.FixedTimeEquals(shown, Encoding.ASCII.GetBytes(KeyDigest.Of(source.Name, secret)));
        }

        return allowed;
    }

    private string? Find(LeadRequest request)
    {
        try
        {
            return JsonTree.Parse(request.Body)[name]?.Text;
        }
        catch (MalformedBodyException)
        {
            return null;
        }
    }
}
