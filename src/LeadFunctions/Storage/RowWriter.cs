using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;

namespace LeadFunctions.Storage;

/// <summary>
/// Writes groups of rows in entity group transactions, as full as the work at hand makes them: groups of one partition that
/// arrive while a transaction is in flight share the next one. Only so many are in flight at a time, so that under load the transactions
/// of a source's partitions are fuller, not more.
/// </summary>
public sealed class RowWriter(TableServiceClient tables) : IDisposable
{
    /// <summary>Writes in one transaction (https://learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions).</summary>
    public const int MaxActions = 100;

    /// <summary>Bytes of one transaction; the service allows 4 MiB with everything around the rows.</summary>
    public const int MaxBytes = 3_000_000;

    private const int MaxTransactions = 4;

    private readonly SemaphoreSlim _turns = new(MaxTransactions);
    private readonly ConcurrentDictionary<(string Table, string Partition), GroupCommit<RowGroup, Task<WriteResult>>> _partitions = new();

    /// <summary>
    /// Writes one group; when this returns <see cref="WriteResult.Written"/>, it is durable, and each entity carries the ETag of the
    /// version that was written.
    /// </summary>
    /// <exception cref="Azure.RequestFailedException">Storage could not be reached, or refused these rows as such; those of others are written all the same.</exception>
    public async Task<WriteResult> WriteAsync(string table, RowGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return await await _partitions.GetOrAdd((table, group.PartitionKey), CreatePartition).AddAsync(group);
    }

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();

    private GroupCommit<RowGroup, Task<WriteResult>> CreatePartition((string Table, string Partition) key)
    {
        var client = tables.GetTableClient(key.Table);
        return new GroupCommit<RowGroup, Task<WriteResult>>(MaxActions, MaxBytes, Weigh, groups => CommitAsync(client, groups), _turns);
    }

    // One number for both limits: a group is as heavy as the larger of its share of actions and its bytes.
    private static int Weigh(RowGroup group) => Math.Max(group.Actions.Count * (MaxBytes / MaxActions), group.Bytes);

    private static async Task<IReadOnlyList<Task<WriteResult>>> CommitAsync(TableClient client, IReadOnlyList<RowGroup> groups)
    {
        var results = new Task<WriteResult>[groups.Count];
        Array.Fill(results, Task.FromResult(WriteResult.Written));
        var remaining = Enumerable.Range(0, groups.Count).ToList();
        while (remaining.Count > 0)
        {
            var wave = TakeDistinctRows(groups, remaining);
            await CommitWaveAsync(client, groups, wave, results);
        }

        return results;
    }

    // A transaction may name a row once only.
    private static List<int> TakeDistinctRows(IReadOnlyList<RowGroup> groups, List<int> remaining)
    {
        var rows = new HashSet<string>(StringComparer.Ordinal);
        var wave = new List<int>(remaining.Count);
        foreach (var index in remaining)
        {
            var keys = groups[index].Actions.Select(static action => action.Entity.RowKey).ToList();
            if (!keys.Exists(rows.Contains))
            {
                rows.UnionWith(keys);
                wave.Add(index);
            }
        }

        remaining.RemoveAll(wave.Contains);
        return wave;
    }

    private static async Task CommitWaveAsync(TableClient client, IReadOnlyList<RowGroup> groups, List<int> wave, Task<WriteResult>[] results)
    {
        while (wave.Count > 0)
        {
            try
            {
                var actions = wave.SelectMany(index => groups[index].Actions).ToList();
                var written = await client.SubmitTransactionAsync(actions);
                SetVersions(actions, written.Value);
                return;
            }
            catch (TableTransactionFailedException exception) when (exception.Status is >= 400 and < 500 && exception.FailedTransactionActionIndex is not null)
            {
                var failed = FindGroup(groups, wave, exception.FailedTransactionActionIndex.Value);
                results[failed] = exception.Status is 404 or 409 or 412 ? Task.FromResult(WriteResult.Conflict) : Task.FromException<WriteResult>(exception);
                wave.Remove(failed);
            }
        }
    }

    private static void SetVersions(List<TableTransactionAction> actions, IReadOnlyList<Response> written)
    {
        for (var i = 0; i < actions.Count; i++)
        {
            if (written[i].Headers.ETag is { } etag)
            {
                actions[i].Entity.ETag = etag;
            }
        }
    }

    private static int FindGroup(IReadOnlyList<RowGroup> groups, List<int> wave, int action)
    {
        foreach (var index in wave)
        {
            action -= groups[index].Actions.Count;
            if (action < 0)
            {
                return index;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(action), "The service named an action that was not in the transaction.");
    }
}
