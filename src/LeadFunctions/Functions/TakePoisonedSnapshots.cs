using Azure.Storage.Queues.Models;
using LeadFunctions.Operations.Poison;
using LeadFunctions.Storage;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Takes messages of <c>snapshots</c> that the host gave up on.</summary>
public sealed class TakePoisonedSnapshots(PoisonedSnapshots snapshots)
{
    /// <summary>Records that a list could not be pulled, or the message itself where it cannot be read.</summary>
    [Function(nameof(TakePoisonedSnapshots))]
    public Task Run([QueueTrigger(QueueNames.SnapshotsPoison)] QueueMessage message) => snapshots.RunAsync(message.Body);
}
