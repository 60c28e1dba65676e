using Azure.Storage.Queues.Models;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Delivery.Sending;
using LeadFunctions.Providers.Smartflo;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Delivers leads to Smartflo.</summary>
public sealed class DeliverToSmartflo(DeliveryWorker worker)
{
    /// <summary>Works off the references of one message.</summary>
    [Function(nameof(DeliverToSmartflo))]
    public Task Run([QueueTrigger(SmartfloDefaults.Queue)] QueueMessage message, CancellationToken cancellationToken) =>
        worker.RunAsync(SmartfloDefaults.Queue, DeliveriesMessage.Read(message.Body), message.IsRepeated(), cancellationToken);
}
