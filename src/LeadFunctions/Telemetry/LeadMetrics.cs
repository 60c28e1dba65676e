using System.Diagnostics.Metrics;
using LeadFunctions.Delivery;

namespace LeadFunctions.Telemetry;

/// <summary>The app's counters and durations. Tags are names of sources, destinations and outcomes; nothing of a person.</summary>
public sealed class LeadMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "LeadFunctions";

    private readonly Counter<long> _attempts;
    private readonly Counter<long> _deliveries;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _accepted;
    private readonly Counter<long> _unrouted;
    private Backlog _backlog = Backlog.Empty;

    /// <summary>Creates the instruments; there is one of these in a process.</summary>
    public LeadMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _accepted = meter.CreateCounter<long>("leadfunctions.leads.accepted", "{lead}", "Leads that were answered with 200 and are durable, by source.");
        _unrouted = meter.CreateCounter<long>("leadfunctions.leads.unrouted", "{lead}", "Leads that are delivered nowhere, since no conditions of their source's destinations hold, by source.");
        _attempts = meter.CreateCounter<long>("leadfunctions.attempts", "{attempt}", "Tries to deliver, by destination and outcome.");
        _deliveries = meter.CreateCounter<long>("leadfunctions.deliveries", "{delivery}", "Deliveries that came to an end, by destination and state.");
        _duration = meter.CreateHistogram<double>("leadfunctions.attempt.duration", "s", "How long a try took with its waits, by destination and outcome.");
        meter.CreateObservableGauge(
            "leadfunctions.queue.messages", () => Volatile.Read(ref _backlog).Queues.Select(static queue => new Measurement<long>(queue.Value, Tag("queue", queue.Key))), "{message}", "Messages on a queue, hidden ones included, as last measured.");
        meter.CreateObservableGauge(
            "leadfunctions.delivery.oldest_age", () => Volatile.Read(ref _backlog).OldestAge.TotalSeconds, "s", "Age of the oldest lead that is not delivered yet, waiting ones included, as last measured.");
    }

    /// <summary>A lead was accepted.</summary>
    public void Accepted(string source) => _accepted.Add(1, Tag("source", source));

    /// <summary>A lead was stored without deliveries, since no conditions hold for it.</summary>
    public void Unrouted(string source) => _unrouted.Add(1, Tag("source", source));

    /// <summary>A try ended.</summary>
    /// <param name="destination">The destination.</param>
    /// <param name="outcome">What it came to.</param>
    /// <param name="state">Where the delivery stands now.</param>
    /// <param name="duration">How long it took.</param>
    public void Attempted(string destination, OutcomeKind outcome, DeliveryState state, TimeSpan duration)
    {
        _attempts.Add(1, Tag("destination", destination), Tag("outcome", outcome.ToString()));
        _duration.Record(duration.TotalSeconds, Tag("destination", destination), Tag("outcome", outcome.ToString()));
        if (state.IsTerminal())
        {
            _deliveries.Add(1, Tag("destination", destination), Tag("state", state.ToString()));
        }
    }

    /// <summary>The backlog was measured.</summary>
    public void Measured(Backlog backlog) => Volatile.Write(ref _backlog, backlog);

    private static KeyValuePair<string, object?> Tag(string name, string value) => new($"leadfunctions.{name}", value);
}
