using Azure.Storage.Queues.Models;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Delivery.Sending;
using LeadFunctions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Delivers leads to Flextell.</summary>
public sealed class DeliverToFlextell(DeliveryWorker worker)
{
    /// <summary>Works off the references of one message.</summary>
    [Function(nameof(DeliverToFlextell))]
    public Task Run([QueueTrigger(QueueNames.Flextell)] QueueMessage message, CancellationToken cancellationToken) =>
        worker.RunAsync(QueueNames.Flextell, DeliveriesMessage.Read(message.Body), message.IsRepeated(), cancellationToken);
}
