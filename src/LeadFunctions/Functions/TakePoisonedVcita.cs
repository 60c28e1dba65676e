using Azure.Storage.Queues.Models;
using LeadFunctions.Operations.Poison;
using LeadFunctions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Takes messages of <c>leads-vcita</c> that the host gave up on.</summary>
public sealed class TakePoisonedVcita(PoisonWorker worker)
{
    /// <summary>Puts a message back, holds its deliveries, or records it.</summary>
    [Function(nameof(TakePoisonedVcita))]
    public Task Run([QueueTrigger(QueueNames.VcitaPoison)] QueueMessage message) => worker.RunAsync(QueueNames.Vcita, message.Body);
}
