using System.Threading.RateLimiting;
using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;

namespace LeadFunctions.Ingest.Forms;

/// <summary>Holds each network address to a source's posts per minute, on this instance. Remembers digests of addresses, and those only for a while.</summary>
public sealed class AddressLimiter : IDisposable
{
    private const int Segments = 6;

    private readonly PartitionedRateLimiter<(Source Source, string? Address)> _limiter =
        PartitionedRateLimiter.Create<(Source Source, string? Address), string>(static post => post.Source.Options.PostsPerMinute == 0 || post.Address is null
            ? RateLimitPartition.GetNoLimiter(post.Source.Name)
            : RateLimitPartition.GetSlidingWindowLimiter(KeyDigest.Of(post.Source.Name, post.Address), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = post.Source.Options.PostsPerMinute,
                Window = TimeSpan.FromMinutes(1),
                SegmentsPerWindow = Segments,
            }));

    /// <summary>How long to wait where an address has posted too often; a segment of the window, after which some posts are forgotten.</summary>
    public static TimeSpan RetryAfter => TimeSpan.FromMinutes(1) / Segments;

    /// <summary>Counts one post; <see langword="false"/> where it is one too many.</summary>
    public bool TryPost(Source source, string? address)
    {
        using var lease = _limiter.AttemptAcquire((source, address));
        return lease.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose() => _limiter.Dispose();
}
