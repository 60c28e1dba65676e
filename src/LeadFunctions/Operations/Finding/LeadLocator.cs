using Azure.Data.Tables;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.Operations.Finding;

/// <summary>Finds the lead of an id: also of one that a repeat was answered with, whose lead has the id of the window before.</summary>
public sealed class LeadLocator(TableServiceClient tables, LeadStore leads)
{
    private readonly TableClient _leads = tables.GetTableClient(TableNames.Leads);

    /// <summary>Finds a lead; <see langword="null"/> where none of that id is stored.</summary>
    /// <param name="text">What claims to be an id.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<FoundLead?> FindAsync(string? text, CancellationToken cancellationToken)
    {
        if (!LeadId.TryParse(text, out var id))
        {
            return null;
        }

        var entry = await FindEntryAsync(id, cancellationToken);
        var lead = entry is null ? null : await leads.FindAsync(LeadIndexRow.ReadPlace(entry), cancellationToken);
        return lead is null ? null : new FoundLead(lead, LeadIndexRow.ReadRepeats(entry!));
    }

    private async Task<TableEntity?> FindEntryAsync(LeadId id, CancellationToken cancellationToken)
    {
        TableEntity? before = null;
        await foreach (var entry in _leads.QueryAsync<TableEntity>(LeadKeys.IndexOf(id).Filter(LeadPartition.Of(id)), cancellationToken: cancellationToken))
        {
            var stored = LeadIndexRow.ReadId(entry);
            if (stored == id)
            {
                return entry;
            }

            // A repeat comes within one window's length, so its lead is of the window before at the earliest.
            if (stored.IsOfWindowBefore(id))
            {
                before = entry;
            }
        }

        return before;
    }
}
