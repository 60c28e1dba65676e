using System.Security.Cryptography;
using System.Text;

namespace LeadFunctions.Providers.Tokens;

/// <summary>
/// An account whose tokens are renewed. Destinations that name the same account have the same key, so that they share its tokens;
/// other credentials are another account, with a key that no old failure or token belongs to.
/// </summary>
/// <param name="Destination">A destination that uses it, for people.</param>
/// <param name="Key">Provider and fingerprint: lower-case letters, digits and dashes.</param>
public sealed record TokenAccount(string Destination, string Key)
{
    private const int FingerprintBytes = 10;

    /// <summary>The secret that holds its tokens.</summary>
    public string SecretName => $"leadfunctions-{Key}-token";

    /// <summary>The account that some texts identify.</summary>
    /// <param name="destination">A destination that uses it.</param>
    /// <param name="provider">The provider's name.</param>
    /// <param name="identity">
    /// What tells it from others. The key shows a part of its SHA-256, so it holds nothing that could be guessed from that: no password.
    /// </param>
    public static TokenAccount Create(string destination, string provider, params ReadOnlySpan<string> identity)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', identity)));
        return new TokenAccount(destination, $"{provider}-{Convert.ToHexStringLower(hash.AsSpan(0, FingerprintBytes))}");
    }
}
