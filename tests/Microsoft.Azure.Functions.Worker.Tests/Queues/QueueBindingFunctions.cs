using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class QueueBindingFunctions(FunctionProbe probe)
{
    [Function("Message")]
    public void Message([QueueTrigger("%QueueName%-message")] QueueMessage message, FunctionContext context) =>
        probe.CallAsync((message, context)).GetAwaiter().GetResult();

    [Function("Data")]
    public Task Data([QueueTrigger("%QueueName%-data")] BinaryData data) => probe.CallAsync(data);

    [Function("Text")]
    public Task Text([QueueTrigger("%QueueName%-text")] string text, int dequeueCount, string id) =>
        probe.CallAsync((text, dequeueCount, id));

    [Function("Bytes")]
    public async ValueTask Bytes([QueueTrigger("%QueueName%-bytes", Connection = "Special")] byte[] bytes) => await probe.CallAsync(bytes);

    [Function("Poco")]
    public Task Poco([QueueTrigger("%QueueName%-poco")] Person person) => probe.CallAsync(person);
}
