using Azure.Data.Tables;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Delivery.Routing;
using LeadFunctions.Ingest.Mapping;
using LeadFunctions.Ingest.Receiving;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Leads;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Operations.Http;
using LeadFunctions.Operations.Timelines;
using LeadFunctions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Operations.Corrections;

/// <summary>Corrects leads, so that they can be replayed. A correction that leaves a lead invalid is refused.</summary>
public sealed partial class LeadCorrections(
    LeadLocator locator,
    SourceRegistry sources,
    LeadIdFactory ids,
    DuplicateIndex duplicates,
    RowWriter rows,
    RecentDeliveries recent,
    TimelineReader timelines,
    ILogger<LeadCorrections> logger)
{
    private const int RowOverhead = 1000;

    /// <summary>Answers a request to correct a lead with its timeline. The body says the new values by name; <c>null</c> takes one away.</summary>
    public async Task<IResult> CorrectAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        var reveal = query.Flag(TimelineReader.Reveal);
        query.Complete();
        var changes = await OpsBody.ReadAsync(request, OpsJson.Default.DictionaryStringString, cancellationToken);
        if (changes.Count == 0)
        {
            throw new InvalidRequestException("body", "Write the fields to change, such as {\"phone\": \"+91 98765 43210\"}.");
        }

        while (await locator.FindAsync(id, cancellationToken) is { } found)
        {
            if (found.Lead.Lead is not { } lead)
            {
                return OpsProblems.Erased();
            }

            var region = sources.TryGet(lead.Source, out var source) ? source.Options.DefaultRegion : SourceOptions.HomeRegion;
            var corrected = LeadCheck.Normalize(LeadChange.Apply(lead, changes) with { Errors = null }, region, out var errors);
            if (errors.Count > 0)
            {
                return Problems.Invalid(errors);
            }

            var renewed = ids.Renew(corrected);
            if (LeadRow.Measure(renewed) > Chunks.MaxBytes)
            {
                return OpsProblems.TooLarge();
            }

            if (await StoreAsync(found.Lead, renewed) == WriteResult.Written)
            {
                Log.Corrected(logger, lead.Id, string.Join(", ", changes.Select(change => LeadChange.Find(lead, change.Key, change.Value)).OfType<LeadField>().Distinct()));
                return await timelines.ReadAsync(id, reveal, cancellationToken);
            }
        }

        return OpsProblems.UnknownLead();
    }

    private async Task<WriteResult> StoreAsync(StoredLead stored, Lead lead)
    {
        foreach (var delivery in stored.Deliveries)
        {
            recent.Forget(delivery.Lead, delivery.Destination);
        }

        // First, so that a lead never says what it is not listed under.
        await duplicates.JoinAsync(lead, stored.Place);
        var row = LeadRow.Correct(stored.Row, lead, stored.Place);
        var bytes = (Chunks.Read(row).Length * 4 / 3) + RowOverhead;
        return await rows.WriteAsync(TableNames.Leads, new RowGroup(stored.Place.Partition, [new(TableTransactionActionType.UpdateReplace, row, stored.Row.ETag)], bytes));
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Lead {LeadId} was corrected by hand: {Fields}.")]
        public static partial void Corrected(ILogger logger, string leadId, string fields);
    }
}
