using Azure.Storage.Queues.Models;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Delivery.Sending;
using LeadFunctions.Providers.Vcita;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Delivers leads to vCita.</summary>
public sealed class DeliverToVcita(DeliveryWorker worker)
{
    /// <summary>Works off the references of one message.</summary>
    [Function(nameof(DeliverToVcita))]
    public Task Run([QueueTrigger(VcitaDefaults.Queue)] QueueMessage message, CancellationToken cancellationToken) =>
        worker.RunAsync(VcitaDefaults.Queue, DeliveriesMessage.Read(message.Body), message.IsRepeated(), cancellationToken);
}
