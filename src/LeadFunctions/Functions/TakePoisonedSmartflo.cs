using Azure.Storage.Queues.Models;
using LeadFunctions.Operations.Poison;
using LeadFunctions.Providers.Smartflo;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Takes messages of <c>leads-smartflo</c> that the host gave up on.</summary>
public sealed class TakePoisonedSmartflo(PoisonWorker worker)
{
    /// <summary>Puts a message back, holds its deliveries, or records it.</summary>
    [Function(nameof(TakePoisonedSmartflo))]
    public Task Run([QueueTrigger(SmartfloDefaults.PoisonQueue)] QueueMessage message) => worker.RunAsync(SmartfloDefaults.Queue, message.Body);
}
