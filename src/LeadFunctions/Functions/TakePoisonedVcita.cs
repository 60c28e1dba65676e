using Azure.Storage.Queues.Models;
using LeadFunctions.Operations.Poison;
using LeadFunctions.Providers.Vcita;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Takes messages of <c>leads-vcita</c> that the host gave up on.</summary>
public sealed class TakePoisonedVcita(PoisonWorker worker)
{
    /// <summary>Puts a message back, holds its deliveries, or records it.</summary>
    [Function(nameof(TakePoisonedVcita))]
    public Task Run([QueueTrigger(VcitaDefaults.PoisonQueue)] QueueMessage message) => worker.RunAsync(VcitaDefaults.Queue, message.Body);
}
