using Azure.Storage.Queues.Models;
using LeadFunctions.Operations.Poison;
using LeadFunctions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Takes messages of <c>leads</c> that the host gave up on.</summary>
public sealed class TakePoisonedLeads(PoisonWorker worker)
{
    /// <summary>Puts a message back, holds its deliveries, or records it.</summary>
    [Function(nameof(TakePoisonedLeads))]
    public Task Run([QueueTrigger(QueueNames.LeadsPoison)] QueueMessage message) => worker.RunAsync(QueueNames.Leads, message.Body);
}
