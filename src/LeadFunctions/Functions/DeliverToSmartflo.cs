using Azure.Storage.Queues.Models;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Delivery.Sending;
using LeadFunctions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Delivers leads to Smartflo.</summary>
public sealed class DeliverToSmartflo(DeliveryWorker worker)
{
    /// <summary>Works off the references of one message.</summary>
    [Function(nameof(DeliverToSmartflo))]
    public Task Run([QueueTrigger(QueueNames.Smartflo)] QueueMessage message, CancellationToken cancellationToken) =>
        worker.RunAsync(QueueNames.Smartflo, DeliveriesMessage.Read(message.Body), message.IsRepeated(), cancellationToken);
}
