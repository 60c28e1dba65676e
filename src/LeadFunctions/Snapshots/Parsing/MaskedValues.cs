using System.Security.Cryptography;
using System.Text;

namespace LeadFunctions.Snapshots.Parsing;

/// <summary>
/// Stands in for values that are not stored: a mask, and a keyed hash by which a change is noticed. The texts are
/// <c>field_5=9f86d081884c7d65;field_6=…</c>.
/// </summary>
/// <param name="key">The key, so that nobody finds a value by hashing all that it could be.</param>
public sealed class MaskedValues(byte[] key)
{
    /// <summary>What is shown in place of a value.</summary>
    public const string Mask = "*****";

    private const int HashBytes = 8;

    /// <summary>The entry of a value.</summary>
    /// <param name="lead">The lead's id: equal values of two leads have different hashes.</param>
    /// <param name="member">The field.</param>
    /// <param name="value">Its JSON.</param>
    public string Entry(string lead, string member, ReadOnlySpan<byte> value)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes($"snapshot\n{lead}\n{member}\n"));
        hash.AppendData(value);
        return $"{member}={Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, HashBytes))}";
    }

    /// <summary>Field to hash.</summary>
    public static IReadOnlyDictionary<string, string> Read(string? text) =>
        text is null
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : text.Split(';').Select(static entry => entry.Split('=')).ToDictionary(static entry => entry[0], static entry => entry[1], StringComparer.Ordinal);
}
