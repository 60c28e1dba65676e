using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using LeadFunctions.Ingest.Requests;
using LeadFunctions.Ingest.Sources;
using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Ingest.Refused;

/// <summary>Keeps requests that were refused, up to a number per source and hour over all instances, and for some days.</summary>
public sealed partial class RefusedStore(TableServiceClient tables, IOptions<RefusedOptions> options, ILogger<RefusedStore> logger)
{
    // Slots that one request looks at: another instance may have taken some.
    private const int Tries = 5;

    private readonly TableClient _refused = tables.GetTableClient(TableNames.Refused);
    private readonly ConcurrentDictionary<string, (DateTimeOffset Hour, int Next)> _slots = new(StringComparer.Ordinal);

    /// <summary>Keeps a request, where there is room for it. The answer to it does not depend on that.</summary>
    public async Task KeepAsync(Source source, LeadRequest request, RefusedReason reason)
    {
        try
        {
            for (var i = 0; i < Tries && TakeSlot(source.Name, request.ReceivedAt) is { } slot; i++)
            {
                if (await TryAddAsync(RefusedRow.Create(source, slot, request, reason)))
                {
                    return;
                }
            }
        }
        catch (RequestFailedException exception)
        {
            Log.NotKept(logger, source.Name, exception);
        }
    }

    /// <summary>Requests of a source, the latest first.</summary>
    /// <param name="source">The source.</param>
    /// <param name="max">How many, at most.</param>
    public async Task<IReadOnlyList<RefusedRequest>> ListAsync(Source source, int max)
    {
        var found = new List<RefusedRequest>();
        await foreach (var row in _refused.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {source.Name}"), Math.Min(max, 1000)))
        {
            found.Add(RefusedRow.Read(source, row));
            if (found.Count == max)
            {
                break;
            }
        }

        return found;
    }

    /// <summary>One request; <see langword="null"/> where it is gone.</summary>
    public async Task<RefusedRequest?> FindAsync(Source source, string id)
    {
        var row = await _refused.GetEntityIfExistsAsync<TableEntity>(source.Name, id);
        return row.HasValue ? RefusedRow.Read(source, row.Value!) : null;
    }

    /// <summary>Forgets a request.</summary>
    public Task DeleteAsync(RefusedRequest request) => _refused.DeleteEntityAsync(request.Source, request.Id, ETag.All);

    /// <summary>Forgets what is older than <see cref="RefusedOptions.Retention"/>.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> PurgeAsync(string source, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var count = 0;
        var filter = RefusedRow.Before(now - options.Value.Retention).Filter(source);
        await foreach (var page in _refused.QueryAsync<TableEntity>(filter, RowWriter.MaxActions, ["PartitionKey", "RowKey"], cancellationToken).AsPages().WithCancellation(cancellationToken))
        {
            if (page.Values.Count > 0)
            {
                await _refused.SubmitTransactionAsync(page.Values.Select(static row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellationToken);
                count += page.Values.Count;
            }
        }

        return count;
    }

    private int? TakeSlot(string source, DateTimeOffset time)
    {
        var hour = RefusedRow.Hour(time);
        var taken = _slots.AddOrUpdate(source, static (_, hour) => (hour, 1), static (_, slots, hour) => slots.Hour == hour ? (hour, slots.Next + 1) : (hour, 1), hour);
        return taken.Next <= options.Value.PerHour ? taken.Next - 1 : null;
    }

    private async Task<bool> TryAddAsync(TableEntity row)
    {
        try
        {
            await _refused.AddEntityAsync(row);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status == 409)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "A refused request of source {Source} could not be kept.")]
        public static partial void NotKept(ILogger logger, string source, Exception exception);
    }
}
