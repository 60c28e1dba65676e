using Azure.Storage.Queues.Models;
using LeadFunctions.Operations.Poison;
using LeadFunctions.Providers.Flextell;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Takes messages of <c>leads-flextell</c> that the host gave up on.</summary>
public sealed class TakePoisonedFlextell(PoisonWorker worker)
{
    /// <summary>Puts a message back, holds its deliveries, or records it.</summary>
    [Function(nameof(TakePoisonedFlextell))]
    public Task Run([QueueTrigger(FlextellDefaults.PoisonQueue)] QueueMessage message) => worker.RunAsync(FlextellDefaults.Queue, message.Body);
}
