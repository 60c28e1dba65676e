using Azure;
using Azure.Data.Tables;
using LeadFunctions.Delivery.Routing;
using LeadFunctions.Ingest.Refused;
using LeadFunctions.Leads;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Operations.Poison;
using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Operations.Retention;

/// <summary>
/// Deletes leads that are too old, with their deliveries, failures and entries in the duplicate index. Deletions of a partition share
/// full transactions. An entry goes last and by its own time: it may belong to a later lead of the same key.
/// </summary>
public sealed partial class LeadPurge(
    TableServiceClient tables,
    RowWriter rows,
    SourcePartitions partitions,
    PoisonStore poison,
    RefusedStore refused,
    ConsentStore consents,
    IOptions<RetentionOptions> options,
    TimeProvider time,
    ILogger<LeadPurge> logger)
{
    private const int RowBytes = 300;

    private static readonly string[] Keys = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)];

    private readonly TableClient _leads = tables.GetTableClient(TableNames.Leads);

    /// <summary>Deletes what is too old, as far as the time of one run goes.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var limit = new CancellationTokenSource(options.Value.MaxDuration, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, stopping);
        var before = time.GetUtcNow() - TimeSpan.FromDays(options.Value.Days);
        var count = 0;
        try
        {
            foreach (var partition in await partitions.FindAsync(linked.Token))
            {
                count += await DeleteAsync(partition, LeadKeys.Failures(DateTimeOffset.MinValue, before).Filter(partition), linked.Token);
                count += await DeleteAsync(partition, LeadKeys.WaitingBefore(before).Filter(partition), linked.Token);
                count += await DeleteAsync(partition, LeadKeys.Batches(DateTimeOffset.MinValue, before).Filter(partition), linked.Token);
                count += await DeleteAsync(partition, $"{LeadKeys.AllIndex.Filter(partition)} and {TableClient.CreateQueryFilter($"ReceivedAt lt {before}")}", linked.Token);
            }

            count += await poison.PurgeAsync(before, linked.Token);
            foreach (var source in await TablePartitions.FindAsync(tables.GetTableClient(TableNames.Refused), linked.Token))
            {
                count += await refused.PurgeAsync(source, time.GetUtcNow(), linked.Token);
            }

            foreach (var partition in await TablePartitions.FindAsync(tables.GetTableClient(TableNames.Consents), linked.Token))
            {
                count += await consents.PurgeAsync(partition, time.GetUtcNow() - TimeSpan.FromDays(options.Value.ConsentDays), linked.Token);
            }

            Log.Completed(logger, count, before);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !stopping.IsCancellationRequested)
        {
            Log.OutOfTime(logger, count, before);
        }
    }

    private async Task<int> DeleteAsync(string partition, string filter, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var page in _leads.QueryAsync<TableEntity>(filter, select: Keys, cancellationToken: cancellationToken).AsPages().WithCancellation(cancellationToken))
        {
            // One that was deleted meanwhile is a conflict, which is as good.
            await Task.WhenAll(page.Values.Select(row => rows.WriteAsync(
                TableNames.Leads, new RowGroup(partition, [new(TableTransactionActionType.Delete, row, ETag.All)], RowBytes))));
            count += page.Values.Count;
            cancellationToken.ThrowIfCancellationRequested();
        }

        return count;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Count} rows from before {Before} were deleted.")]
        public static partial void Completed(ILogger logger, int count, DateTimeOffset before);

        [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "{Count} rows from before {Before} were deleted when the time was up; the next run goes on.")]
        public static partial void OutOfTime(ILogger logger, int count, DateTimeOffset before);
    }
}
