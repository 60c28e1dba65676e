using LeadFunctions.Delivery;
using LeadFunctions.Operations.Finding;

namespace LeadFunctions.Operations.Replays;

/// <summary>Works out what a request sends again.</summary>
public sealed class ReplayPlanner(LeadLocator locator, ReplaySelector selector, ReplayGate gate)
{
    private const int AtOnce = 100;

    /// <summary>Works out what ids or a filter name.</summary>
    /// <exception cref="Http.InvalidRequestException">A time cannot be read, or the first comes after the other.</exception>
    public async Task<ReplayPlan> PlanAsync(ReplayRequest wish, CancellationToken cancellationToken)
    {
        var limit = wish.Limit ?? OpsLimits.ReplayLimit;
        var plan = new ReplayPlan(new ReplayTerms(wish.Force, wish.Skip), limit);
        if (wish.Ids is { } ids)
        {
            foreach (var id in ids.Distinct(StringComparer.Ordinal))
            {
                await AddLeadAsync(plan, id, await locator.FindAsync(id, cancellationToken), wish.Destination, wish.State);
            }
        }
        else if (wish.Messages is null)
        {
            await AddAsync(plan, selector.FindAsync(wish, cancellationToken).Chunk(Math.Min(limit + 1, AtOnce)), cancellationToken);
        }

        return plan;
    }

    /// <summary>Works out what becomes of one lead.</summary>
    public async Task<ReplayPlan> PlanAsync(LeadReplayRequest wish, string id, FoundLead found)
    {
        var plan = new ReplayPlan(new ReplayTerms(wish.Force, wish.Skip), OpsLimits.MaxReplayLimit);
        await AddLeadAsync(plan, id, found, wish.Destination, state: null);
        return plan;
    }

    private async Task AddAsync(ReplayPlan plan, IAsyncEnumerable<ReplayCandidate[]> chunks, CancellationToken cancellationToken)
    {
        await foreach (var candidates in chunks.WithCancellation(cancellationToken))
        {
            await AddAsync(plan, candidates, isNamed: false);
            if (plan.HasMore)
            {
                return;
            }
        }
    }

    private async Task AddLeadAsync(ReplayPlan plan, string id, FoundLead? found, string? destination, DeliveryState? state)
    {
        if (found?.Lead.Lead is not { } lead)
        {
            plan.Refuse(id, destination, state: null, found is null ? "No lead of this id is stored." : "The person's data was erased.");
            return;
        }

        var candidates = gate.Find(found.Lead, destination, state, plan.Terms);
        await AddAsync(plan, candidates, isNamed: true);
        if (candidates.Count == 0)
        {
            plan.Refuse(id, destination, state, gate.Explain(lead, destination, state));
        }
    }

    private async Task AddAsync(ReplayPlan plan, IReadOnlyCollection<ReplayCandidate> candidates, bool isNamed)
    {
        var verdicts = await Task.WhenAll(candidates.Select(candidate => gate.JudgeAsync(candidate, plan.Terms)));
        foreach (var (candidate, verdict) in candidates.Zip(verdicts))
        {
            plan.Add(candidate, verdict, isNamed);
        }
    }
}
