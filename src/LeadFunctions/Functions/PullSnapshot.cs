using Azure.Storage.Queues.Models;
using LeadFunctions.Snapshots.Pulling;
using LeadFunctions.Snapshots.Scheduling;
using LeadFunctions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Pulls a Smartflo lead list into Table Storage.</summary>
public sealed class PullSnapshot(SnapshotPull pull)
{
    /// <summary>Pulls the list of one message.</summary>
    [Function(nameof(PullSnapshot))]
    public Task Run([QueueTrigger(QueueNames.Snapshots)] QueueMessage message, CancellationToken cancellationToken) =>
        pull.RunAsync(SnapshotMessage.Read(message.Body), cancellationToken);
}
