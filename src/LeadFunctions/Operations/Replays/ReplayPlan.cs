using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Providers;

namespace LeadFunctions.Operations.Replays;

/// <summary>Collects what a request sends again, and what it does not.</summary>
/// <param name="force">Whether a person insists.</param>
/// <param name="limit">Deliveries, at most.</param>
/// <param name="destinations">Where leads can go.</param>
/// <param name="now">The time, UTC.</param>
public sealed class ReplayPlan(bool force, int limit, DestinationRegistry destinations, DateTimeOffset now)
{
    private readonly List<ReplayCandidate> _chosen = [];
    private readonly List<ReplayedDelivery> _refused = [];
    private bool _hasMore;

    /// <summary>The deliveries to send.</summary>
    public IEnumerable<DeliveryRef> References => _chosen.Select(static candidate => candidate.Reference);

    /// <summary>Adds deliveries as far as they may be sent, up to the limit.</summary>
    public async Task AddAsync(IAsyncEnumerable<ReplayCandidate> candidates, CancellationToken cancellationToken)
    {
        await foreach (var candidate in candidates.WithCancellation(cancellationToken))
        {
            Add(candidate, isNamed: false);
            if (_hasMore)
            {
                return;
            }
        }
    }

    /// <summary>Adds the deliveries of a lead that was asked for.</summary>
    /// <param name="id">Its id, as it was asked for.</param>
    /// <param name="found">The lead, where there is one.</param>
    /// <param name="destination">The destination; <see langword="null"/> for every one.</param>
    /// <param name="state">The state; <see langword="null"/> for every one.</param>
    public void AddLead(string id, FoundLead? found, string? destination, DeliveryState? state)
    {
        if (found?.Lead.Lead is null)
        {
            _refused.Add(new ReplayedDelivery(id, destination, State: null, found is null ? "No lead of this id is stored." : "The person's data was erased."));
            return;
        }

        var meant = found.Lead.Deliveries
            .Where(delivery => destination is null || string.Equals(delivery.Destination, destination, StringComparison.OrdinalIgnoreCase))
            .Where(delivery => state is null || delivery.State == state)
            .Select(ReplayCandidate.Of)
            .ToList();
        meant.ForEach(candidate => Add(candidate, isNamed: true));
        if (meant.Count == 0)
        {
            _refused.Add(new ReplayedDelivery(id, destination, state, "The lead has no such delivery."));
        }
    }

    /// <summary>What the request comes to.</summary>
    public ReplayAnswer Answer(bool dryRun, IReadOnlyList<string> messages) => new(
        dryRun,
        _chosen.Count,
        [.. _chosen.Select(static candidate => new ReplayedDelivery(candidate.LeadId, candidate.Reference.Destination, candidate.State))],
        _refused,
        messages,
        _hasMore);

    private void Add(ReplayCandidate candidate, bool isNamed)
    {
        if (Refuse(candidate) is { } why)
        {
            if (isNamed)
            {
                _refused.Add(new ReplayedDelivery(candidate.LeadId, candidate.Reference.Destination, candidate.State, why));
            }
        }
        else if (_chosen.Count == limit)
        {
            _hasMore = true;
        }
        else
        {
            _chosen.Add(candidate);
        }
    }

    private string? Refuse(ReplayCandidate candidate) => destinations.TryGet(candidate.Reference.Destination, out _)
        ? ReplayRules.Refuse(candidate.State, candidate.NextAt, force, now)
        : "The destination is no longer configured.";
}
