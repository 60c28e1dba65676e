using System.Text;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.Tests;

/// <summary>A queue of its own for a test, and its poison queue.</summary>
internal sealed class TestQueue
{
    private readonly string _connectionString;

    public TestQueue(string connectionString, string? name = null)
    {
        _connectionString = connectionString;
        Name = name ?? $"q-{Guid.NewGuid():n}";
        Client = new QueueClient(connectionString, Name);
        Poison = new QueueClient(connectionString, Name + "-poison");
    }

    public string Name { get; }

    public QueueClient Client { get; }

    public QueueClient Poison { get; }

    /// <summary>Settings that let the functions of <see cref="QueueFunctions"/> and their kin listen to this queue.</summary>
    public (string Name, string Value)[] Settings => [("AzureWebJobsStorage", _connectionString), ("QueueName", Name)];

    public async Task<TestQueue> CreateAsync()
    {
        await Client.CreateAsync();
        return this;
    }

    public Task<global::Azure.Response<SendReceipt>> SendAsync(string text) =>
        Client.SendMessageAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));

    public async Task<int> CountAsync() => (await Client.GetPropertiesAsync()).Value.ApproximateMessagesCount;

    /// <summary>The first message of the poison queue; <see langword="null"/> where there is none, or no queue.</summary>
    public async Task<PeekedMessage?> PeekPoisonAsync()
    {
        try
        {
            return await Poison.PeekMessageAsync();
        }
        catch (global::Azure.RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            return null;
        }
    }
}
