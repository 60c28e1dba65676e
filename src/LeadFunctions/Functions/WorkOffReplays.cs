using Azure.Storage.Queues.Models;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Operations.Replays;
using LeadFunctions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Sets deliveries back to pending that a person wants sent again.</summary>
public sealed class WorkOffReplays(ReplayWorker worker)
{
    /// <summary>Works off the replays of one message.</summary>
    [Function(nameof(WorkOffReplays))]
    public Task Run([QueueTrigger(QueueNames.Replays)] QueueMessage message) => worker.RunAsync(ReplaysMessage.Read(message.Body), message.IsRepeated());
}
