using Azure;
using Azure.Data.Tables;
using LeadFunctions.Leads;
using LeadFunctions.Storage;

namespace LeadFunctions.Delivery.Routing;

/// <summary>Keeps what people agreed to, apart from their leads.</summary>
public sealed class ConsentStore(TableServiceClient tables, RowWriter rows)
{
    private readonly TableClient _consents = tables.GetTableClient(TableNames.Consents);

    /// <summary>Stores a lead's consent, where it has one, as a record of its own. Doing it twice changes nothing.</summary>
    public async Task KeepAsync(Lead lead, LeadRef place)
    {
        ArgumentNullException.ThrowIfNull(lead);
        if (lead.Consent is { } consent)
        {
            var row = ConsentRow.Create(lead, place, consent);
            await rows.WriteAsync(TableNames.Consents, new RowGroup(row.PartitionKey, [new(TableTransactionActionType.UpsertReplace, row)], ConsentRow.Bytes(row)));
        }
    }

    /// <summary>What a person agreed to with a lead; <see langword="null"/> where nothing is kept.</summary>
    public async Task<Consent?> FindAsync(string leadId, LeadRef place)
    {
        var row = await _consents.GetEntityIfExistsAsync<TableEntity>(place.Partition, ConsentRow.Key(leadId, place));
        return row.HasValue ? ConsentRow.Read(row.Value!) : null;
    }

    /// <summary>Deletes a partition's records of leads received before a time.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> PurgeAsync(string partition, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var count = 0;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and ReceivedAt lt {before}");
        await foreach (var page in _consents.QueryAsync<TableEntity>(filter, RowWriter.MaxActions, ["PartitionKey", "RowKey"], cancellationToken).AsPages().WithCancellation(cancellationToken))
        {
            if (page.Values.Count > 0)
            {
                await _consents.SubmitTransactionAsync(page.Values.Select(static row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellationToken);
                count += page.Values.Count;
            }
        }

        return count;
    }
}
