using Azure.Data.Tables;
using Azure.Storage.Queues;

namespace LeadFunctions.Tests.Hosting;

/// <summary>All that a storage account holds in tables, and in queues as far as it is visible, as text to search.</summary>
public static class StorageText
{
    private const int MaxPeeked = 32;

    public static async Task<string> ReadAsync(string storage)
    {
        var texts = new List<string>();
        var tables = new TableServiceClient(storage);
        await foreach (var table in tables.QueryAsync())
        {
            await foreach (var row in tables.GetTableClient(table.Name).QueryAsync<TableEntity>())
            {
                texts.AddRange(row.Select(property => $"{table.Name} {row.PartitionKey} {row.RowKey} {property.Key}: {property.Value}"));
            }
        }

        var queues = new QueueServiceClient(storage);
        await foreach (var queue in queues.GetQueuesAsync())
        {
            var messages = await queues.GetQueueClient(queue.Name).PeekMessagesAsync(MaxPeeked);
            texts.AddRange(messages.Value.Select(message => $"{queue.Name}: {message.Body}"));
        }

        return string.Join('\n', texts);
    }
}
