using Azure;
using Azure.Data.Tables;
using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Delivery.Routing;

/// <summary>Decides what a lead is whose key stands in the index already: the same run again, a duplicate, or a new enquiry after the window.</summary>
public sealed class DuplicateIndex(TableServiceClient tables, RowWriter rows, IOptions<LeadOptions> options)
{
    private readonly TableClient _leads = tables.GetTableClient(TableNames.Leads);

    /// <summary>Finds out; stores the lead where it is a new enquiry, and counts it where it is a duplicate.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="place">Where it would stand.</param>
    /// <param name="leadRows">Its rows.</param>
    public async Task<Standing> ResolveAsync(Lead lead, LeadRef place, LeadRows leadRows)
    {
        var id = LeadId.Parse(lead.Id);
        while (true)
        {
            var found = (await _leads.GetEntityAsync<TableEntity>(place.Partition, LeadKeys.Index(id))).Value;
            if (LeadIndexRow.ReadPlace(found) == place)
            {
                return Standing.Stored;
            }

            var isNew = LeadIndexRow.ReadId(found) != id && lead.ReceivedAt - LeadIndexRow.ReadReceivedAt(found) >= options.Value.DuplicateWindow;
            var change = isNew ? leadRows.ToGroup(Replace(found, lead, place)) : new RowGroup(place.Partition, [Count(found)], Bytes: 1000);

            // A conflict: somebody else changed the entry meanwhile, so it is read again.
            if (await rows.WriteAsync(TableNames.Leads, change) == WriteResult.Written)
            {
                return isNew ? Standing.New : Standing.Duplicate;
            }
        }
    }

    private static TableTransactionAction Count(TableEntity found) => new(TableTransactionActionType.UpdateMerge, LeadIndexRow.CountRepeat(found), found.ETag);

    private static IEnumerable<TableTransactionAction> Replace(TableEntity found, Lead lead, LeadRef place) =>
    [
        new(TableTransactionActionType.UpdateReplace, LeadIndexRow.Create(found.RowKey, lead, place), found.ETag),
        new(TableTransactionActionType.UpsertReplace, LeadIndexRow.Move(found, LeadKeys.EarlierIndex(LeadIndexRow.ReadId(found))), ETag.All),
    ];
}
