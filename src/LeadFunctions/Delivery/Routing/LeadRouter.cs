using System.Text.Json;
using Azure.Data.Tables;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;
using LeadFunctions.Storage;
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
    DeliveryQueue queue,
    TimeProvider time,
    IOptions<DeliveryOptions> options,
    ILogger<LeadRouter> logger)
{
    /// <summary>Routes the leads of a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="repeated">Whether the message was received before: what it asks for may be done already, all or in part.</param>
    public async Task RouteAsync(LeadsMessage message, bool repeated)
    {
        var leads = message.Claim is null ? message.Leads! : await claims.ReadAsync(message.Claim);
        var routed = await Task.WhenAll(leads.Select((lead, index) => StoreAsync(lead, new LeadRef(lead.Source, message.Batch, index))));
        var byQueue = routed.SelectMany(static deliveries => deliveries).GroupBy(static delivery => delivery.Queue, static delivery => delivery.Reference, StringComparer.Ordinal);
        await Task.WhenAll(byQueue.Select(group => repeated
            ? queue.SendAsync(group.Key, [.. group], options.Value.RepeatDelay)
            : queue.SendAsync(group.Key, [.. group])));
        if (message.Claim is not null)
        {
            await claims.DeleteAsync(message.Claim);
        }
    }

    private async Task<IReadOnlyList<(string Queue, DeliveryRef Reference)>> StoreAsync(Lead lead, LeadRef place)
    {
        var destinations = sources.TryGet(lead.Source, out var source)
            ? source.Destinations
            : throw new InvalidOperationException($"The source {lead.Source} is no longer configured.");
        var index = new TableTransactionAction(TableTransactionActionType.Add, LeadIndexRow.Create(LeadKeys.Index(IdOf(lead)), lead, place));
        var group = CreateRows(lead, place, [index], [.. destinations.Select(static destination => destination.Name)]);
        if (await rows.WriteAsync(TableNames.Leads, group) == WriteResult.Conflict)
        {
            var isSame = await duplicates.ResolveAsync(lead, place, replacement => CreateRows(lead, place, replacement, [.. destinations.Select(static destination => destination.Name)]));
            if (!isSame)
            {
                Log.Repeated(logger, lead.Id);
                return [];
            }
        }

        return [.. destinations.Select(destination => (destination.Provider.Queue, new DeliveryRef(place, destination.Name, Attempt: 0)))];
    }

    private RowGroup CreateRows(Lead lead, LeadRef place, IReadOnlyList<TableTransactionAction> index, IReadOnlyList<string> destinations)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(lead, LeadJson.Storage.Lead);
        var deliveries = destinations.Select(destination => new DeliveryRecord
        {
            Lead = place,
            LeadId = lead.Id,
            Destination = destination,
            State = DeliveryState.Pending,
            UpdatedAt = time.GetUtcNow(),
        });
        var added = deliveries.Select(DeliveryRow.Create).Prepend(LeadRow.Create(lead, json, place));
        return new RowGroup(
            place.Source,
            [.. index, .. added.Select(static row => new TableTransactionAction(TableTransactionActionType.Add, row))],
            (json.Length * 4 / 3) + (1000 * (destinations.Count + 2)));
    }

    private static LeadId IdOf(Lead lead) => LeadId.TryParse(lead.Id, out var id) ? id : throw new FormatException("A lead in a message has no id of ours.");

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Lead {LeadId} was posted again and is kept once.")]
        public static partial void Repeated(ILogger logger, string leadId);
    }
}
