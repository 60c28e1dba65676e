using Azure.Storage.Queues.Models;
using LeadFunctions.Operations.Poison;
using LeadFunctions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Takes messages of <c>leads-replays</c> that the host gave up on.</summary>
public sealed class TakePoisonedReplays(PoisonWorker worker)
{
    /// <summary>Puts a message back, holds its deliveries, or records it.</summary>
    [Function(nameof(TakePoisonedReplays))]
    public Task Run([QueueTrigger(QueueNames.ReplaysPoison)] QueueMessage message) => worker.RunAsync(QueueNames.Replays, message.Body);
}
