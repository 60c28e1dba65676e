using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using LeadFunctions.Operations.Http;

namespace LeadFunctions.Operations.Finding;

/// <summary>
/// Where the next page begins, as callers pass it on. Holds keys only; read again it is trusted no further than its shape, and
/// stands in filters as any other value does.
/// </summary>
public static partial class PageToken
{
    /// <summary>The parameter that carries it.</summary>
    public const string Parameter = "continue";

    /// <summary>Writes a token.</summary>
    /// <param name="query">What is asked, which the next page must ask too.</param>
    /// <param name="partition">The partition of the page's last entry.</param>
    /// <param name="rowKey">Its row key.</param>
    public static string Write(string query, string partition, string rowKey) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Fingerprint(query)} {partition} {rowKey}"));

    /// <summary>Reads a token.</summary>
    /// <exception cref="InvalidRequestException">It is not one of ours, or of another query.</exception>
    public static (string Partition, string RowKey)? Read(string query, string? token)
    {
        if (token is null)
        {
            return null;
        }

        var match = Shape().Match(Base64Url.IsValid(token) ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token)) : string.Empty);
        return match.Success && string.Equals(match.Groups["query"].Value, Fingerprint(query), StringComparison.Ordinal)
            ? (match.Groups["partition"].Value, match.Groups["row"].Value)
            : throw new InvalidRequestException(Parameter, "Pass on what the page before gave, with the same filters.");
    }

    private static string Fingerprint(string query) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(query)).AsSpan(0, 9));

    [GeneratedRegex(
        @"\A(?<query>[\w-]{12}) (?<partition>[a-z0-9_-]{1,32}\.[0-9a-f]) (?<row>[bf]-[0-9a-v]{18}-[0-9]{3}(-[a-z0-9_]{1,32})?)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
