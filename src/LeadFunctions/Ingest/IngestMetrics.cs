using System.Diagnostics.Metrics;
using LeadFunctions.Telemetry;

namespace LeadFunctions.Ingest;

/// <summary>Counts what arrives, on the meter <c>LeadFunctions</c>.</summary>
public sealed class IngestMetrics
{
    private readonly Counter<long> _leads;
    private readonly Counter<long> _refused;

    /// <summary>Creates the counters.</summary>
    public IngestMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(LeadMetrics.MeterName);
        _leads = meter.CreateCounter<long>("leadfunctions.ingest.leads", "{lead}", "Leads that arrived, by source and outcome: accepted, quarantined, rejected, test, honeypot.");
        _refused = meter.CreateCounter<long>("leadfunctions.ingest.refused", "{request}", "Requests that were refused, by source and HTTP status.");
    }

    /// <summary>Counts leads.</summary>
    public void CountLead(string source, string outcome, int count = 1) =>
        _leads.Add(count, new KeyValuePair<string, object?>("source", source), new KeyValuePair<string, object?>("outcome", outcome));

    /// <summary>Counts a refused request.</summary>
    public void CountRefused(string source, int status) =>
        _refused.Add(1, new KeyValuePair<string, object?>("source", source), new KeyValuePair<string, object?>("status", status));
}
