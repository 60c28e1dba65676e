using System.Security.Cryptography;
using System.Text;

namespace LeadFunctions.Ingest.Requests;

/// <summary>A key that cannot be read back, so that a request can be kept and its key still be compared.</summary>
public static class KeyDigest
{
    /// <summary>The digest of a key shown to a source, in hexadecimal.</summary>
    public static string Of(string source, string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{source}\n{key}")));
}
