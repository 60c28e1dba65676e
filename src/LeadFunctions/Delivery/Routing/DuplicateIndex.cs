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

    /// <summary>Finds out, and stores the lead where it is a new enquiry.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="place">Where it would stand.</param>
    /// <param name="createRows">Its rows, for given changes of the index.</param>
    /// <returns>Whether the lead stands at <paramref name="place"/>; <see langword="false"/> for a duplicate.</returns>
    public async Task<bool> ResolveAsync(Lead lead, LeadRef place, Func<IReadOnlyList<TableTransactionAction>, RowGroup> createRows)
    {
        while (true)
        {
            var id = LeadId.TryParse(lead.Id, out var parsed) ? parsed : throw new FormatException("A lead in a message has no id of ours.");
            var found = (await _leads.GetEntityAsync<TableEntity>(place.Source, LeadKeys.Index(id))).Value;
            if (LeadIndexRow.ReadPlace(found) == place)
            {
                return true;
            }

            var isNew = LeadIndexRow.ReadId(found) != id && lead.ReceivedAt - LeadIndexRow.ReadReceivedAt(found) >= options.Value.DuplicateWindow;
            var changes = isNew ? createRows(Replace(found, lead, place)) : new RowGroup(place.Source, [Count(found)], Bytes: 1000);

            // A conflict: somebody else changed the entry meanwhile, so it is read again.
            if (await rows.WriteAsync(TableNames.Leads, changes) == WriteResult.Written)
            {
                return isNew;
            }
        }
    }

    private static TableTransactionAction Count(TableEntity found) => new(TableTransactionActionType.UpdateMerge, LeadIndexRow.CountRepeat(found), found.ETag);

    private static IReadOnlyList<TableTransactionAction> Replace(TableEntity found, Lead lead, LeadRef place) =>
    [
        new(TableTransactionActionType.UpdateReplace, LeadIndexRow.Create(found.RowKey, lead, place), found.ETag),
        new(TableTransactionActionType.UpsertReplace, LeadIndexRow.Move(found, LeadKeys.EarlierIndex(LeadIndexRow.ReadId(found))), ETag.All),
    ];
}
