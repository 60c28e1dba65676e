using Azure.Data.Tables;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Ingest.Resolving;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;
using LeadFunctions.Storage;
using LeadFunctions.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Delivery.Routing;

/// <summary>
/// Stores leads with one delivery for each destination, and puts references on the providers' queues. Running it twice changes
/// nothing; a lead that is already there is a duplicate.
/// </summary>
public sealed partial class LeadRouter(
    SourceRegistry sources,
    ClaimStore claims,
    RowWriter rows,
    DuplicateIndex duplicates,
    ConsentStore consents,
    LeadResolution resolution,
    RecentDeliveries recent,
    DeliveryQueue queue,
    LeadMetrics metrics,
    TimeProvider time,
    IOptions<DeliveryOptions> options,
    ILogger<LeadRouter> logger)
{
    /// <summary>Routes the leads of a message; when this returns, the message may be deleted.</summary>
    public async Task RouteAsync(LeadsMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var leads = message.Claim is null ? message.Leads! : await claims.ReadAsync(message.Claim);
        var routed = await Task.WhenAll(leads.Select((lead, index) => StoreAsync(lead, new LeadRef(LeadPartition.Of(LeadId.Parse(lead.Id)), message.Batch, message.First + index))));
        await Task.WhenAll(SendAsync(routed, mayBeQueued: false, TimeSpan.Zero), SendAsync(routed, mayBeQueued: true, options.Value.RepeatDelay));
        if (message.Claim is not null)
        {
            await claims.DeleteAsync(message.Claim);
        }
    }

    private Task SendAsync(IEnumerable<RoutedLead> routed, bool mayBeQueued, TimeSpan delay) => Task.WhenAll(routed
        .Where(lead => lead.MayBeQueued == mayBeQueued)
        .SelectMany(static lead => lead.Deliveries)
        .GroupBy(static delivery => delivery.Queue, static delivery => delivery.Reference, StringComparer.Ordinal)
        .Select(group => queue.SendAsync(group.Key, [.. group], delay)));

    private async Task<RoutedLead> StoreAsync(Lead accepted, LeadRef place)
    {
        var source = sources.TryGet(accepted.Source, out var found)
            ? found
            : throw new InvalidOperationException($"The source {accepted.Source} is no longer configured.");
        var complete = await resolution.CompleteAsync(source, accepted, CancellationToken.None);
        var lead = complete with { Consent = null };
        var destinations = source.DestinationsOf(lead);
        var leadRows = new LeadRows(lead, place, destinations.Select(static destination => destination.Name), time.GetUtcNow());
        var added = new TableTransactionAction(TableTransactionActionType.Add, LeadIndexRow.Create(LeadKeys.Index(LeadId.Parse(lead.Id)), lead, place));
        var standing = await rows.WriteAsync(TableNames.Leads, leadRows.ToGroup(added)) == WriteResult.Written
            ? Standing.New
            : await duplicates.ResolveAsync(lead, place, leadRows);
        if (standing == Standing.Duplicate)
        {
            Log.Repeated(logger, lead.Id);
            return RoutedLead.Nowhere;
        }

        // Before it goes anywhere, and not for a repeat: what was agreed to first is what it was sent on for.
        await consents.KeepAsync(complete, place);

        if (lead.Errors is not null)
        {
            // It waits among the failures to be corrected and replayed.
            Log.Quarantined(logger, lead.Id);
            return RoutedLead.Nowhere;
        }

        if (standing == Standing.New && destinations.Count == 0 && !lead.IsTest)
        {
            metrics.Unrouted(source.Name);
            Log.Unrouted(logger, lead.Id);
        }

        if (standing == Standing.New)
        {
            foreach (var work in leadRows.ReadDeliveries())
            {
                recent.Add(work);
            }
        }

        // Queued before, it may also have been sent before, by whoever has not yet got to record it.
        var mayBeQueued = standing == Standing.Stored;
        return new RoutedLead(
            [.. destinations.Select(destination => (destination.Provider.Queue, new DeliveryRef(place, destination.Name, Attempt: 0, mayBeQueued)))],
            mayBeQueued);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Lead {LeadId} was posted again and is kept once.")]
        public static partial void Repeated(ILogger logger, string leadId);

        [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Lead {LeadId} is not valid and waits to be corrected.")]
        public static partial void Quarantined(ILogger logger, string leadId);

        [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "No conditions of the destinations hold for lead {LeadId}: it is kept and delivered nowhere.")]
        public static partial void Unrouted(ILogger logger, string leadId);
    }
}
