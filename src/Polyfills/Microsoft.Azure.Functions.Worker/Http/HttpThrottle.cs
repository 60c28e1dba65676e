using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Holds HTTP functions to host.json's limits, where it sets any.</summary>
internal sealed class HttpThrottle : IDisposable
{
    private readonly ConcurrencyLimiter? _limiter;

    public HttpThrottle(IOptions<HttpOptions> options)
    {
        var outstanding = Limit(options.Value.MaxOutstandingRequests);
        var concurrent = Math.Min(Limit(options.Value.MaxConcurrentRequests), outstanding);
        if (concurrent < int.MaxValue)
        {
            var limits = new ConcurrencyLimiterOptions { PermitLimit = concurrent, QueueLimit = outstanding - concurrent };
            _limiter = new ConcurrencyLimiter(limits);
        }
    }

    /// <summary>
    /// Waits for a turn: <see langword="null"/> where there is no limit; a lease that was not acquired where too many wait already.
    /// </summary>
    public async ValueTask<RateLimitLease?> EnterAsync(CancellationToken cancellationToken) =>
        _limiter is null ? null : await _limiter.AcquireAsync(1, cancellationToken);

    public void Dispose() => _limiter?.Dispose();

    private static int Limit(int value) => value == HttpOptions.Unbounded ? int.MaxValue : value;
}
