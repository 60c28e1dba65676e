using Azure.Storage.Queues;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

internal sealed class QueueListenerFactory(
    StorageConnections connections,
    SettingResolver settings,
    BackgroundInvoker invoker,
    IOptions<QueueOptions> options,
    IOptions<LocalHostOptions> local,
    TimeProvider time,
    ILoggerFactory loggers) : IListenerFactory
{
    public IListener? Create(FunctionDescriptor function)
    {
        if (function.Trigger is not QueueTriggerAttribute trigger)
        {
            return null;
        }

        var queueName = settings.Resolve(trigger.QueueName);
        var service = Connect(trigger.Connection, new QueueClientOptions());

        // The listener tries again by itself, at growing intervals.
        var retryOnce = new QueueClientOptions { Retry = { MaxRetries = 1, Delay = PollingBackoff.Shortest } };
        var receiving = Connect(trigger.Connection, retryOnce).GetQueueClient(queueName);
        var poison = PoisonQueue.ExistsFor(queueName) ? new PoisonQueue(service.GetQueueClient(queueName + PoisonQueue.Suffix)) : null;
        var logger = loggers.CreateLogger($"Function.{function.Name}");
        var lease = local.Value.MessageLease;
        return new QueueListener(
            queueName,
            new QueueReceiver(receiving, service.GetQueueClient(queueName), options.Value.BatchSize, lease, logger),
            new QueueMessageProcessor(function, poison, invoker, options.Value, lease, time, logger),
            options.Value.Threshold,
            new PollingBackoff(options.Value.MaxPollingInterval, Random.Shared),
            time);
    }

    private QueueServiceClient Connect(string? connection, QueueClientOptions clientOptions) => connections.Create(
        connection,
        "queue",
        text => new QueueServiceClient(text, clientOptions),
        (uri, credential) => new QueueServiceClient(uri, credential, clientOptions));
}
