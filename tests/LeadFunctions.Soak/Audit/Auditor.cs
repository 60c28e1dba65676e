using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Soak.Chaos;
using LeadFunctions.Soak.Leads;

namespace LeadFunctions.Soak.Audit;

/// <summary>Holds the ledger, the tables and the providers' records against each other.</summary>
internal sealed class Auditor(Ledger ledger, Arrivals arrivals, IReadOnlyDictionary<(string LeadId, string Destination), DeliveryRecord> deliveries, DoubleCheck doubles)
{
    // Told to skip the numbers that it has.
    private const string Repeatable = "smartflo";

    private readonly List<string> _lost = [];
    private readonly List<string> _unexplained = [];

    /// <summary>Makes the report.</summary>
    public SoakReport Run(SoakReport report)
    {
        var tallies = ProviderFaults.Providers.Select(Tally).ToList();
        return report with
        {
            Accepted = ledger.Count,
            PostsRepeated = ledger.Repeats,
            Destinations = tallies,
            Lost = _lost,
            Unexplained = _unexplained,
            Strangers = deliveries.Keys.Select(static key => key.LeadId).Distinct(StringComparer.Ordinal).Count(id => !ledger.Accepted.ContainsKey(id)),
        };
    }

    private DestinationTally Tally(string destination)
    {
        var states = new Dictionary<DeliveryState, int>();
        var reasons = new Dictionary<DoubleReason, int>();
        foreach (var (id, lead) in ledger.Accepted)
        {
            var got = arrivals.Of(destination, lead.Digits);
            if (!deliveries.TryGetValue((id, destination), out var delivery))
            {
                _lost.Add($"{id} to {destination}: there is no delivery");
                continue;
            }

            states[delivery.State] = states.GetValueOrDefault(delivery.State) + 1;
            if (Contradiction(lead, delivery, got) is { } contradiction)
            {
                _lost.Add($"{id} to {destination}: {contradiction}; {Tell(delivery)}");
            }

            if (got.Count > 1)
            {
                var reason = doubles.Explain(delivery, got, canRepeat: string.Equals(destination, Repeatable, StringComparison.Ordinal));
                reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
                if (reason == DoubleReason.Unexplained)
                {
                    _unexplained.Add($"{id} to {destination}: {string.Join(", ", got.Select(static time => time.ToString("HH:mm:ss.fff")))}; {Tell(delivery)}");
                }
            }
        }

        return new DestinationTally(destination, states, reasons, arrivals.Calls.GetValueOrDefault(destination));
    }

    private static string? Contradiction(SoakLead lead, DeliveryRecord delivery, IReadOnlyList<DateTimeOffset> arrivals) => delivery.State switch
    {
        DeliveryState.Pending or DeliveryState.Retrying => "it waits for nothing",
        DeliveryState.Delivered or DeliveryState.Duplicate when arrivals.Count == 0 => "the provider does not have it",
        DeliveryState.Rejected when !lead.IsRefused => "the provider would have taken it",
        _ => null,
    };

    private static string Tell(DeliveryRecord delivery) => string.Join(
        " | ",
        delivery.History.Select(static attempt => $"{attempt.At:HH:mm:ss.fff} {attempt.Outcome} {attempt.Status} {attempt.Words} ({attempt.Milliseconds} ms)").Prepend($"{delivery.State} after {delivery.Attempts}"));
}
