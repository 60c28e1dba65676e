using LeadFunctions.Delivery;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Providers;

namespace LeadFunctions.Operations.Replays;

/// <summary>Says which deliveries of a lead a replay is about, and which of them may be sent, by the settings as they are now.</summary>
public sealed class ReplayGate(SourceRegistry sources, DestinationRegistry destinations, DuplicateGuard guard, TimeProvider time)
{
    /// <summary>The deliveries of a lead that a replay is about: those it has, and those it should have or is to get.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="destination">The destination; <see langword="null"/> for every one.</param>
    /// <param name="state">The state; <see langword="null"/> for every one, and for deliveries that are not there yet.</param>
    /// <param name="terms">How the replay goes about it.</param>
    public IReadOnlyList<ReplayCandidate> Find(StoredLead lead, string? destination, DeliveryState? state, ReplayTerms terms)
    {
        var there = lead.Deliveries
            .Where(delivery => IsMeant(delivery.Destination, destination) && (state is null || delivery.State == state))
            .Select(delivery => new ReplayCandidate(lead, delivery.Destination, delivery));
        var missing = state is not null || lead.Lead is not { IsTest: false } content ? [] : Routes(lead.Place.Source)
            .Where(route => destination is null ? terms.Skips(ReplaySkip.Conditions) || route.Takes(content) : IsMeant(route.Destination.Name, destination))
            .Select(static route => route.Destination.Name)
            .Except(lead.Deliveries.Select(static delivery => delivery.Destination), StringComparer.Ordinal)
            .Select(name => new ReplayCandidate(lead, name, Delivery: null));
        return [.. there, .. missing];
    }

    /// <summary>Why a replay is about no delivery of a lead at all.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="destination">The destination that was asked for.</param>
    /// <param name="state">The state that was asked for.</param>
    public string Explain(Lead lead, string? destination, DeliveryState? state) =>
        lead.IsTest ? "The sender only tried the connection: the lead goes nowhere."
        : state is not null ? "The lead has no such delivery."
        : destination is not null ? "The lead has no delivery there, and its source does not name this destination."
        : Routes(lead.Source).Count == 0 ? "The lead has no delivery, and its source is no longer configured."
        : "No conditions of its source's destinations hold for the lead: correct it, or skip conditions.";

    /// <summary>Whether a delivery may be sent.</summary>
    public async Task<ReplayVerdict> JudgeAsync(ReplayCandidate candidate, ReplayTerms terms) =>
        candidate.Lead.Lead is not { } lead ? new ReplayVerdict("The person's data was erased.")
        : Refuse(candidate, lead, terms) is { } why ? new ReplayVerdict(why)
        : terms.Force ? new ReplayVerdict()
        : new ReplayVerdict(DuplicateOf: await guard.AskAsync(lead, candidate.Lead.Place, candidate.Destination));

    private string? Refuse(ReplayCandidate candidate, Lead lead, ReplayTerms terms)
    {
        if (!destinations.TryGet(candidate.Destination, out _))
        {
            return "The destination is no longer configured.";
        }

        if (candidate.Delivery is { } delivery && ReplayRules.Refuse(delivery.State, delivery.NextAt, terms.Force, time.GetUtcNow()) is { } why)
        {
            return why;
        }

        if (lead.Errors is not null && !terms.Skips(ReplaySkip.Validation))
        {
            return "The lead is not valid: correct it, or skip validation to send it as it is.";
        }

        var route = Routes(lead.Source).FirstOrDefault(route => IsMeant(route.Destination.Name, candidate.Destination));
        return route?.Takes(lead) is false && !terms.Skips(ReplaySkip.Conditions)
            ? "The conditions of its source do not let the lead go there: correct it, or skip conditions."
            : null;
    }

    private IReadOnlyList<Route> Routes(string source) => sources.TryGet(source, out var found) ? found.Routes : [];

    private static bool IsMeant(string name, string? destination) => destination is null || string.Equals(name, destination, StringComparison.OrdinalIgnoreCase);
}
