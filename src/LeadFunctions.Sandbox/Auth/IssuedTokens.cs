using System.Collections.Concurrent;

namespace LeadFunctions.Sandbox;

/// <summary>Tokens that the sandbox handed out, until they expire or are revoked.</summary>
/// <typeparam name="T">What a token stands for.</typeparam>
internal sealed class IssuedTokens<T>(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset Expires, T Value)> _tokens = new(StringComparer.Ordinal);

    public void Add(string token, TimeSpan lifetime, T value) => _tokens[token] = (time.GetUtcNow() + lifetime, value);

    public bool TryGet(string token, out T? value)
    {
        value = default;
        if (!_tokens.TryGetValue(token, out var issued) || issued.Expires <= time.GetUtcNow())
        {
            return false;
        }

        value = issued.Value;
        return true;
    }

    /// <summary>
    /// Ends a token; false where it was not (or no longer) valid, so that of two concurrent users of a one-time token one wins.
    /// </summary>
    public bool Revoke(string token) => _tokens.TryRemove(token, out var issued) && issued.Expires > time.GetUtcNow();
}
