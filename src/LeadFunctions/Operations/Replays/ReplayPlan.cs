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
        var sent = new List<ReplayedDelivery>();
        var duplicates = new List<ReplayDuplicate>();
        var newest = _chosen.Where(static chosen => chosen.DuplicateOf is null)
            .GroupBy(static chosen => Content(chosen.Candidate), static chosen => chosen.Candidate)
            .ToDictionary(static twins => twins.Key, static twins => twins.MinBy(static candidate => LeadKeys.Lead(candidate.Lead.Place), StringComparer.Ordinal)!.Lead.Id);
        foreach (var (candidate, duplicateOf) in _chosen)
        {
            // Of those that failed with the same content the newest is sent.
            var id = candidate.Lead.Id;
            var of = duplicateOf ?? (terms.Force ? id : newest[Content(candidate)]);
            if (string.Equals(of, id, StringComparison.Ordinal))
            {
                sent.Add(new ReplayedDelivery(id, candidate.Destination, candidate.Delivery?.State));
            }
            else
            {
                duplicates.Add(new ReplayDuplicate(id, candidate.Destination, of));
            }
        }

        return new(dryRun, sent.Count, sent, duplicates, _refused, messages, HasMore);
    }

    private static (string Destination, string Source, string Key) Content(ReplayCandidate candidate) =>
        (candidate.Destination, candidate.Lead.Place.Source, candidate.Lead.Lead!.ReadCurrentId().Key);
}
