using Microsoft.Extensions.Options;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

internal sealed class QueueOptionsValidator : IValidateOptions<QueueOptions>
{
    public ValidateOptionsResult Validate(string? name, QueueOptions options)
    {
        var failures = new List<string>();
        Require(options.BatchSize is >= 1 and <= QueueOptions.MaxBatchSize, "batchSize must be from 1 to 32");
        Require(options.NewBatchThreshold is null or >= 0, "newBatchThreshold cannot be negative");
        Require(options.MaxPollingInterval >= PollingBackoff.Shortest, "maxPollingInterval must be 100 ms or more");
        Require(options.VisibilityTimeout >= TimeSpan.Zero, "visibilityTimeout cannot be negative");
        Require(options.MaxDequeueCount >= 1, "maxDequeueCount must be 1 or more");
        Require(Enum.IsDefined(options.MessageEncoding), "messageEncoding must be base64 or none");
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;

        void Require(bool holds, string rule)
        {
            if (!holds)
            {
                failures.Add($"host.json: extensions.queues.{rule}.");
            }
        }
    }
}
