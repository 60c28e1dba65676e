using System.Diagnostics;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Ingest.Receiving;

/// <summary>Stores the leads of a request that was read: those that are valid, and those that wait to be corrected.</summary>
public sealed partial class LeadIntake(LeadOutbox outbox, IngestMetrics metrics, LeadMetrics counts, ILogger<LeadIntake> logger)
{
    /// <summary>Stores them; when this returns, those accepted are durable.</summary>
    /// <param name="source">Their source.</param>
    /// <param name="leads">The leads of one request.</param>
    /// <exception cref="LeadTooLargeException">A lead is larger than storage can keep in one row.</exception>
    /// <exception cref="Azure.RequestFailedException">Storage could not be reached, or refused.</exception>
    public async Task<BatchAnswer> StoreAsync(Source source, IReadOnlyList<ReadLead> leads)
    {
        var taken = leads.Where(lead => IsTaken(source, lead)).ToList();
        await Task.WhenAll(taken.Select(lead => outbox.PutAsync(lead.Lead! with
        {
            TraceParent = Activity.Current?.Id,
            Errors = lead.IsValid ? null : lead.Errors,
        })));
        var accepted = taken.ConvertAll(static lead => new AcceptedLead(lead.Lead!.Id, Status(lead), lead.Index));
        foreach (var lead in accepted)
        {
            counts.Accepted(source.Name);
            metrics.CountLead(source.Name, lead.Status);
            Log.Taken(logger, lead.Id, lead.Status);
        }

        var rejected = leads.Except(taken).Select(static lead => new RejectedLead(lead.Index, lead.Errors)).ToList();
        metrics.CountLead(source.Name, "rejected", rejected.Count);
        return new BatchAnswer(accepted, rejected);
    }

    /// <summary>Whether a lead is stored, as it is or to be corrected.</summary>
    public static bool IsTaken(Source source, ReadLead lead) => lead.Lead is not null && (lead.IsValid || source.OnInvalid == OnInvalid.Quarantine);

    private static string Status(ReadLead lead) => lead switch
    {
        { IsValid: false } => "quarantined",
        { Lead.IsTest: true } => "test",
        _ => AcceptedLead.StatusAccepted,
    };

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Lead {LeadId} was taken: {Status}.")]
        public static partial void Taken(ILogger logger, string leadId, string status);
    }
}
