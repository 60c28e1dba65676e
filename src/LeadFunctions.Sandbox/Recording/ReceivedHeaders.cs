using System.Collections.Concurrent;
using Microsoft.Net.Http.Headers;

namespace LeadFunctions.Sandbox;

/// <summary>Keeps the headers of calls without credentials, and values that come again and again only once.</summary>
internal sealed class ReceivedHeaders
{
    private const int PooledValues = 512;
    private const int PooledLength = 128;

    private readonly ConcurrentDictionary<string, string> _pool = new(StringComparer.Ordinal);
    private int _pooled;

    public KeyValuePair<string, string>[] Keep(IHeaderDictionary headers)
    {
        var kept = new KeyValuePair<string, string>[headers.Count];
        var i = 0;
        foreach (var (name, values) in headers)
        {
            var value = values.ToString();
            var secret = string.Equals(name, HeaderNames.Authorization, StringComparison.OrdinalIgnoreCase);
            kept[i++] = new(Pool(name), secret ? Scheme(value) : Pool(value));
        }

        return kept;
    }

    private static string Scheme(string value)
    {
        foreach (var scheme in (ReadOnlySpan<string>)["Bearer", "Token"])
        {
            if (value.StartsWith(scheme + " ", StringComparison.OrdinalIgnoreCase))
            {
                return scheme + " [redacted]";
            }
        }

        return "[redacted]";
    }

    private string Pool(string value)
    {
        if (value.Length > PooledLength)
        {
            return value;
        }

        if (_pool.TryGetValue(value, out var pooled))
        {
            return pooled;
        }

        return Interlocked.Increment(ref _pooled) <= PooledValues ? _pool.GetOrAdd(value, value) : value;
    }
}
