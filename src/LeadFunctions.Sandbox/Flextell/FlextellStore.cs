using System.Collections.Concurrent;

namespace LeadFunctions.Sandbox;

/// <summary>Flextell's tenants with their leads, tokens and rate limit.</summary>
internal sealed class FlextellStore(TimeProvider time)
{
    private readonly ConcurrentDictionary<long, FlextellTenant> _tenants = new();
    private long _lastLead;

    public CallLimiter Limiter { get; } = new(time, TimeSpan.FromMinutes(1));

    public IssuedTokens<string> AccessTokens { get; } = new(time);

    public IssuedTokens<string> RefreshTokens { get; } = new(time);

    /// <summary>Codes and first refresh tokens of the options that were used up.</summary>
    public ConcurrentDictionary<string, bool> Spent { get; } = new(StringComparer.Ordinal);

    /// <summary>When the statuses and reference sources were made.</summary>
    public DateTimeOffset StartedAt { get; } = time.GetUtcNow();

    /// <summary>Leads of all tenants.</summary>
    public long Leads => Interlocked.Read(ref _lastLead);

    public FlextellTenant Tenant(long id) => _tenants.GetOrAdd(id, static _ => new FlextellTenant());

    public FlextellLead Add(long tenant, FlextellLeadInput input)
    {
        var lead = new FlextellLead(Interlocked.Increment(ref _lastLead), time.GetUtcNow(), input);
        Tenant(tenant).Add(lead);
        return lead;
    }
}
