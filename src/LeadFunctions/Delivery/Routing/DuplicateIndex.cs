using Azure;
using Azure.Data.Tables;
using LeadFunctions.Leads;
using LeadFunctions.Storage;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Delivery.Routing;

/// <summary>
/// Knows the leads of each key. Decides what a lead is whose key stands there already: the same run again, a duplicate, or a new enquiry
/// after the window.
/// </summary>
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

            var isLater = LeadIndexRow.ReadId(found) != id && lead.ReceivedAt - LeadIndexRow.ReadReceivedAt(found) >= options.Value.DuplicateWindow;
            var isNew = isLater || await IsErasedAsync(LeadIndexRow.ReadPlace(found));
            var change = isNew ? leadRows.ToGroup(Replace(found, LeadIndexRow.Create(found.RowKey, lead, place))) : new RowGroup(place.Partition, [Count(found)], Bytes: 1000);

            // A conflict: somebody else changed the entry meanwhile, so it is read again.
            if (await rows.WriteAsync(TableNames.Leads, change) == WriteResult.Written)
            {
                return isNew ? Standing.New : Standing.Duplicate;
            }
        }
    }

    /// <summary>The entries of an id's key, the latest lead's first.</summary>
    public async Task<IReadOnlyList<TableEntity>> FindAsync(LeadId id)
    {
        var entries = new List<TableEntity>();
        await foreach (var entry in _leads.QueryAsync<TableEntity>(LeadKeys.IndexOf(id).Filter(LeadPartition.Of(id))))
        {
            entries.Add(entry);
        }

        return entries;
    }

    /// <summary>
    /// Lists a corrected lead under the key of what it says now: so the same content, posted again, is found to be a duplicate. What it
    /// was sent as keeps its entry. Doing it twice changes nothing.
    /// </summary>
    /// <param name="lead">The lead as it is to be.</param>
    /// <param name="place">Where it stands.</param>
    public async Task JoinAsync(Lead lead, LeadRef place)
    {
        var id = lead.ReadCurrentId();
        while (true)
        {
            var entries = await FindAsync(id);
            if (entries.Any(entry => LeadIndexRow.ReadPlace(entry) == place))
            {
                return;
            }

            var latest = entries.FirstOrDefault(entry => string.Equals(entry.RowKey, LeadKeys.Index(id), StringComparison.Ordinal));
            if (await rows.WriteAsync(TableNames.Leads, new RowGroup(LeadPartition.Of(id), [.. Add(latest, id, lead, place)], Bytes: 2000)) == WriteResult.Written)
            {
                return;
            }
        }
    }

    // Who was erased and asks again is to be called: there is nobody left to be a duplicate of.
    private async Task<bool> IsErasedAsync(LeadRef place)
    {
        var row = await _leads.GetEntityIfExistsAsync<TableEntity>(place.Partition, LeadKeys.Lead(place));
        return !row.HasValue || LeadRow.IsErased(row.Value!);
    }

    private IEnumerable<TableTransactionAction> Add(TableEntity? latest, LeadId id, Lead lead, LeadRef place) =>
        latest is null ? [new(TableTransactionActionType.Add, LeadIndexRow.Create(LeadKeys.Index(id), id, lead, place))]
        : lead.ReceivedAt - LeadIndexRow.ReadReceivedAt(latest) >= options.Value.DuplicateWindow ? Replace(latest, LeadIndexRow.Create(latest.RowKey, id, lead, place))
        : [new(TableTransactionActionType.UpsertReplace, LeadIndexRow.Create(LeadKeys.BesideIndex(id, place), id, lead, place))];

    private static TableTransactionAction Count(TableEntity found) => new(TableTransactionActionType.UpdateMerge, LeadIndexRow.CountRepeat(found), found.ETag);

    private static IEnumerable<TableTransactionAction> Replace(TableEntity found, TableEntity latest) =>
    [
        new(TableTransactionActionType.UpdateReplace, latest, found.ETag),
        new(TableTransactionActionType.UpsertReplace, LeadIndexRow.Move(found, LeadKeys.EarlierIndex(LeadIndexRow.ReadId(found))), ETag.All),
    ];
}
