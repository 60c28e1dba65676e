using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>
/// Runs a function for each message of a Storage queue, at least once. The host never creates the queue.
/// See https://learn.microsoft.com/azure/azure-functions/functions-bindings-storage-queue-trigger.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class QueueTriggerAttribute : TriggerBindingAttribute
{
    /// <summary>Creates the attribute with the queue's name, in which <c>%Setting%</c> stands for a setting's value.</summary>
    public QueueTriggerAttribute(string queueName) => QueueName = queueName ?? throw new ArgumentNullException(nameof(queueName));

    /// <summary>The queue's name as it was written.</summary>
    public string QueueName { get; }

    /// <summary>
    /// The setting, or the prefix of the settings, that holds the connection; <c>AzureWebJobsStorage</c> where it is <see
    /// langword="null"/>.
    /// </summary>
    public string? Connection { get; set; }
}
