using Azure.Storage.Queues.Models;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Delivery.Sending;
using LeadFunctions.Providers.Flextell;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Delivers leads to Flextell.</summary>
public sealed class DeliverToFlextell(DeliveryWorker worker)
{
    /// <summary>Works off the references of one message.</summary>
    [Function(nameof(DeliverToFlextell))]
    public Task Run([QueueTrigger(FlextellDefaults.Queue)] QueueMessage message, CancellationToken cancellationToken) =>
        worker.RunAsync(FlextellDefaults.Queue, DeliveriesMessage.Read(message.Body), message.IsRepeated(), cancellationToken);
}
