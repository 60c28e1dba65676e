using System.Diagnostics;
using Azure.Storage.Queues;
using LeadFunctions.Azurite;
using LeadFunctions.Tests.Hosting;

namespace LeadFunctions.Benchmarks;

/// <summary>What one would write first: each lead is one message that is put, received and deleted. Nothing is delivered anywhere.</summary>
internal static class PlainLoop
{
    private const string Body = """{"id":"website-0123456789abcdefghij0001","source":"website","name":"Asha Rao","phone":"+919820000001","email":"asha.rao@example.com","fields":{"utm_source":"google","utm_medium":"cpc","page":"https://www.example.com/landing"}}""";

    /// <summary>Its account.</summary>
    public const string Account = "plain";

    /// <summary>Puts, gets and deletes one message for each lead.</summary>
    public static async Task<Measurement> RunAsync(AzuriteServer storage, int leads, int workers)
    {
        var queue = new QueueClient(storage.ConnectionStringFor(Account), $"loop-{workers}", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await queue.CreateAsync();
        using var operations = new StorageOperations(storage.QueuePort, storage.TablePort, storage.BlobPort);
        var allocated = GC.GetTotalAllocatedBytes();
        var started = Stopwatch.GetTimestamp();
        var left = leads;
        await Task.WhenAll(Enumerable.Range(0, workers).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await queue.SendMessageAsync(Body);
                var message = (await queue.ReceiveMessageAsync()).Value;
                await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            }
        }));
        return new Measurement($"plain loop, {workers} workers", leads, Stopwatch.GetElapsedTime(started), operations.Total, 0, GC.GetTotalAllocatedBytes() - allocated);
    }
}
