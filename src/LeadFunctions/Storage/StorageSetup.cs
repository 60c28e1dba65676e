using Azure.Data.Tables;
using Azure.Storage.Queues;
using LeadFunctions.Hosting;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Storage;

/// <summary>Creates missing queues and tables before the first function runs, where <see cref="StorageOptions.CreateMissing"/> says so.</summary>
public sealed class StorageSetup(QueueServiceClient queues, TableServiceClient tables, IOptions<StorageOptions> options) : LifecycleService
{
    /// <inheritdoc />
    public override async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.CreateMissing)
        {
            return;
        }

        var creations = QueueNames.All.Select(name => (Task)queues.GetQueueClient(name).CreateIfNotExistsAsync(cancellationToken: cancellationToken))
            .Concat(TableNames.All.Select(name => tables.CreateTableIfNotExistsAsync(name, cancellationToken)));
        await Task.WhenAll(creations);
    }
}
