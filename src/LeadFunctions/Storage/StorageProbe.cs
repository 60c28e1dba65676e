using Azure;
using Azure.Data.Tables;
using Azure.Storage.Queues;

namespace LeadFunctions.Storage;

/// <summary>Asks the queue and the table service whether they are there.</summary>
public sealed class StorageProbe(QueueServiceClient queues, TableServiceClient tables, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Whether the <c>leads</c> queue and table answer within 5 s.</summary>
    public async Task<bool> IsReachableAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await Task.WhenAll(
                queues.GetQueueClient(QueueNames.Leads).GetPropertiesAsync(linked.Token),
                tables.GetTableClient(TableNames.Leads).GetEntityIfExistsAsync<TableEntity>("health", "health", cancellationToken: linked.Token));
            return true;
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException or OperationCanceledException)
        {
            return false;
        }
    }
}
