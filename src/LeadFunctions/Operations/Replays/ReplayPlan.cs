using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Leads;

namespace LeadFunctions.Operations.Replays;

/// <summary>Collects what a request sends again, and what it does not.</summary>
/// <param name="terms">How the replay goes about it.</param>
/// <param name="limit">Deliveries, at most.</param>
public sealed class ReplayPlan(ReplayTerms terms, int limit)
{
    private readonly List<(ReplayCandidate Candidate, string? DuplicateOf)> _chosen = [];
    private readonly List<ReplayedDelivery> _refused = [];
    private readonly HashSet<DeliveryRef> _seen = [];

    /// <summary>How the replay goes about it.</summary>
    public ReplayTerms Terms => terms;

    /// <summary>Whether there are more than the limit.</summary>
    public bool HasMore { get; private set; }

    /// <summary>The deliveries to work off: also those that end as duplicates.</summary>
    public IEnumerable<DeliveryRef> References => _chosen.Select(static chosen => chosen.Candidate.Reference);

    /// <summary>Adds a delivery as far as it may be sent, up to the limit.</summary>
    /// <param name="candidate">The delivery.</param>
    /// <param name="verdict">What becomes of it.</param>
    /// <param name="isNamed">Whether it was asked for by its lead's id.</param>
    public void Add(ReplayCandidate candidate, ReplayVerdict verdict, bool isNamed)
    {
        if (!_seen.Add(candidate.Reference))
        {
            return;
        }

        if (verdict.Why is { } why)
        {
            if (isNamed || _refused.Count < OpsLimits.MaxRefusedShown)
            {
                _refused.Add(new ReplayedDelivery(candidate.Lead.Id, candidate.Destination, candidate.Delivery?.State, why));
            }
        }
        else if (_chosen.Count == limit)
        {
            HasMore = true;
        }
        else
        {
            _chosen.Add((candidate, verdict.DuplicateOf));
        }
    }

    /// <summary>Notes that an id leads to nothing to send.</summary>
    public void Refuse(string id, string? destination, DeliveryState? state, string why) => _refused.Add(new ReplayedDelivery(id, destination, state, why));

    /// <summary>What the request comes to.</summary>
    public ReplayAnswer Answer(bool dryRun, IReadOnlyList<string> messages)
    {
        var sent = _chosen.Where(static chosen => chosen.DuplicateOf is null).Select(static chosen => chosen.Candidate).ToList();
        var duplicates = _chosen.Where(static chosen => chosen.DuplicateOf is not null)
            .Select(static chosen => new ReplayDuplicate(chosen.Candidate.Lead.Id, chosen.Candidate.Destination, chosen.DuplicateOf!))
            .ToList();
        foreach (var twins in terms.Force ? [] : sent.GroupBy(static candidate => (candidate.Destination, candidate.Lead.Place.Source, candidate.Lead.Lead!.ReadCurrentId().Key)).ToList())
        {
            // Of those that failed with the same content the newest is sent.
            var newest = twins.MinBy(static candidate => LeadKeys.Lead(candidate.Lead.Place), StringComparer.Ordinal)!;
            duplicates.AddRange(twins.Where(candidate => candidate != newest).Select(candidate => new ReplayDuplicate(candidate.Lead.Id, candidate.Destination, newest.Lead.Id)));
            sent.RemoveAll(candidate => candidate != newest && twins.Contains(candidate));
        }

        return new(
            dryRun,
            sent.Count,
            [.. sent.Select(static candidate => new ReplayedDelivery(candidate.Lead.Id, candidate.Destination, candidate.Delivery?.State))],
            duplicates,
            _refused,
            messages,
            HasMore);
    }
}
