using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>
/// Checks the key of a request. See https://learn.microsoft.com/azure/azure-functions/function-keys-how-to.
/// </summary>
internal sealed class FunctionKeys(IOptions<LocalHostOptions> options)
{
    private const string Header = "x-functions-key";
    private const string Query = "code";

    private readonly byte[]? _functionKey = Hash(options.Value.FunctionKey);
    private readonly byte[]? _masterKey = Hash(options.Value.MasterKey);

    public bool Allow(HttpRequest request, AuthorizationLevel level) =>
        level == AuthorizationLevel.Anonymous
        || IsMaster(request)
        || (level == AuthorizationLevel.Function && Matches(request, _functionKey));

    public bool IsMaster(HttpRequest request) => Matches(request, _masterKey);

    // Hashes are compared, so that neither a key's bytes nor its length shows in the time taken.
    private static bool Matches(HttpRequest request, byte[]? key) =>
        key is not null && Hash(Shown(request)) is { } shown && CryptographicOperations.FixedTimeEquals(shown, key);

    private static string? Shown(HttpRequest request) =>
        request.Headers.TryGetValue(Header, out var header) ? header.ToString() : request.Query[Query].ToString();

    private static byte[]? Hash(string? key) => string.IsNullOrEmpty(key) ? null : SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
