using Azure.Storage.Queues.Models;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Delivery.Routing;
using LeadFunctions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Stores accepted leads and puts one reference for each delivery on its provider's queue.</summary>
public sealed class RouteLead(LeadRouter router)
{
    /// <summary>Routes the leads of one message.</summary>
    [Function(nameof(RouteLead))]
    public Task Run([QueueTrigger(QueueNames.Leads)] QueueMessage message) => router.RouteAsync(LeadsMessage.Read(message.Body));
}
