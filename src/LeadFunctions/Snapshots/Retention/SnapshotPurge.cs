using Azure.Data.Tables;
using LeadFunctions.Snapshots.Changes;
using LeadFunctions.Snapshots.Reconciliation;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Snapshots.Storing;
using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Snapshots.Retention;

/// <summary>Deletes runs, changes and sightings that are older than the configured days. The rows that readers see stay.</summary>
public sealed partial class SnapshotPurge(
    TableServiceClient tables, RunStore runs, TimeProvider time, IOptions<SnapshotOptions> options, ILogger<SnapshotPurge> logger)
{
    private const int DeletesAtOnce = 4;
    private const int DeleteBytes = 500;

    /// <summary>Deletes what is too old, of every list.</summary>
    /// <exception cref="IOException">Storage refused, or could not be reached; what is left is deleted the next time.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - TimeSpan.FromDays(options.Value.RetentionDays);
        foreach (var head in await runs.ReadHeadsAsync(cancellationToken))
        {
            var count = await PurgeRunsAsync(head, before, cancellationToken);
            await PurgeSightingsAsync(head.List, before, cancellationToken);
            Log.Purged(logger, count, head.List);
        }
    }

    private async Task<int> PurgeRunsAsync(ListHead head, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var run in runs.ReadBeforeAsync(head.List, before, cancellationToken))
        {
            // The run that readers see stays, however old it is.
            if (!string.Equals(run.Run, head.PublishedRun, StringComparison.Ordinal) && (run.FinishedAt ?? run.StartedAt) < before)
            {
                await DeleteAsync(
                    TableNames.SnapshotChanges, TableClient.CreateQueryFilter($"PartitionKey eq {ChangeKeys.Partition(head.List, run.Generation)}"), cancellationToken);
                await runs.DeleteAsync(run, cancellationToken);
                count++;
            }
        }

        // Of runs that did not succeed there is no run row that knows their generation.
        foreach (var generation in head.Abandoned)
        {
            await DeleteAsync(TableNames.SnapshotChanges, TableClient.CreateQueryFilter($"PartitionKey eq {ChangeKeys.Partition(head.List, generation)}"), cancellationToken);
        }

        return count;
    }

    private async Task PurgeSightingsAsync(string list, DateTimeOffset before, CancellationToken cancellationToken)
    {
        await DeleteAsync(TableNames.SnapshotSightings, $"{SightingKeys.Awaited.Filter(list)} and {TableClient.CreateQueryFilter($"DeliveredAt lt {before}")}", cancellationToken);
        await DeleteAsync(TableNames.SnapshotSightings, $"{SightingKeys.Seen.Filter(list)} and {TableClient.CreateQueryFilter($"SeenAt lt {before}")}", cancellationToken);
    }

    private async Task DeleteAsync(string tableName, string filter, CancellationToken cancellationToken)
    {
        var table = new CountedTable(tables.GetTableClient(tableName), new OperationCounter());
        await using var pool = new WorkPool(DeletesAtOnce);
        var writer = new BatchWriter(table, pool, cancellationToken);
        await foreach (var row in table.QueryAsync(filter, ["PartitionKey", "RowKey"], cancellationToken))
        {
            await writer.AddAsync(new TableTransactionAction(TableTransactionActionType.Delete, row, Azure.ETag.All), DeleteBytes);
        }

        await writer.FlushAsync();
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Count} snapshot runs of list {List} were too old and are deleted.")]
        public static partial void Purged(ILogger logger, int count, string list);
    }
}
