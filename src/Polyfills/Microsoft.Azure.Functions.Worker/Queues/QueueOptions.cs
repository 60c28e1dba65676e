using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>
/// host.json, <c>extensions.queues</c>. See https://learn.microsoft.com/azure/azure-functions/functions-bindings-storage-queue#host-json.
/// </summary>
internal sealed class QueueOptions
{
    public const int MaxBatchSize = 32;

    /// <summary>Messages taken at once, 1 to 32.</summary>
    public int BatchSize { get; set; } = 16;

    /// <summary>More messages are taken when no more than these are running; half the batch per processor where it is not set.</summary>
    public int? NewBatchThreshold { get; set; }

    /// <summary>The longest wait between looks at an empty queue.</summary>
    public TimeSpan MaxPollingInterval { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a message that failed stays invisible.</summary>
    public TimeSpan VisibilityTimeout { get; set; } = TimeSpan.Zero;

    /// <summary>Tries before a message is moved to the poison queue.</summary>
    public int MaxDequeueCount { get; set; } = 5;

    /// <summary>How texts stand in messages.</summary>
    public MessageEncoding MessageEncoding { get; set; } = MessageEncoding.Base64;

    /// <summary>The threshold in effect.</summary>
    public int Threshold => NewBatchThreshold ?? BatchSize / 2 * Environment.ProcessorCount;

    public void SetDefaults(IHostEnvironment environment)
    {
        if (environment.IsDevelopment())
        {
            MaxPollingInterval = TimeSpan.FromSeconds(2);
        }
    }
}
