using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class QueueFunctions(FunctionProbe probe)
{
    [Function("Listen")]
    public Task Listen([QueueTrigger("%QueueName%")] QueueMessage message, CancellationToken cancellationToken) =>
        probe.CallAsync(message, cancellationToken);
}
