using System.Text.Json;
using Azure.Data.Tables;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Snapshots.Storing;

namespace LeadFunctions.Snapshots.Changes;

/// <summary>
/// Compares rows whose hashes differ with what is stored, stages those with changes and logs them. Rows of one sixteenth are compared
/// together: by one query over the range between them where they stand close, one by one where they do not.
/// </summary>
public sealed class ChangedRows(
    ListHead head,
    CountedTable table,
    BatchWriter writer,
    ChangeLog log,
    WorkPool readers,
    Func<IReadOnlyList<string>> header,
    CancellationToken cancellationToken)
{
    private const int BatchSize = 100;
    private const int MaxRowsPerChange = 10;

    private readonly List<StagedRow>[] _waiting = [.. Enumerable.Range(0, RowKeys.Shards).Select(static _ => new List<StagedRow>())];
    private readonly int[] _passed = new int[RowKeys.Shards];
    private long _changed;

    /// <summary>How many rows were found to have changes so far.</summary>
    public long Changed => Interlocked.Read(ref _changed);

    /// <summary>Notes that the pull came across a row of a sixteenth, so that it is known how close changed rows stand.</summary>
    public void Pass(int shard) => _passed[shard]++;

    /// <summary>Adds a row whose hash differs.</summary>
    /// <exception cref="IOException">An earlier read or write failed.</exception>
    public Task AddAsync(StagedRow row)
    {
        var waiting = _waiting[row.Shard];
        if (waiting.Count == 0)
        {
            _passed[row.Shard] = 0;
        }

        waiting.Add(row);
        return waiting.Count < BatchSize ? Task.CompletedTask : StartAsync(row.Shard);
    }

    /// <summary>Compares what is left, and returns when all is staged and logged.</summary>
    /// <exception cref="IOException">A read or write failed.</exception>
    public async Task FlushAsync()
    {
        for (var shard = 0; shard < RowKeys.Shards; shard++)
        {
            if (_waiting[shard].Count > 0)
            {
                await StartAsync(shard);
            }
        }

        await readers.DrainAsync();
    }

    private Task StartAsync(int shard)
    {
        var rows = _waiting[shard];
        _waiting[shard] = [];
        var isDense = _passed[shard] <= rows.Count * MaxRowsPerChange;
        return readers.StartAsync(() => CompareAsync(rows, shard, isDense), cancellationToken);
    }

    private async Task CompareAsync(List<StagedRow> rows, int shard, bool isDense)
    {
        rows.Sort(static (one, other) => string.CompareOrdinal(one.Key, other.Key));
        var partition = RowKeys.Partition(head.List, shard);
        var before = new Dictionary<string, TableEntity>(StringComparer.Ordinal);
        if (isDense)
        {
            // Rows may come in another order than they are stored: then the range is wide, and not read to its end.
            await ReadAsync(RowKeys.Versions(rows[0].Key, rows[^1].Key).Filter(partition), rows.Count * MaxRowsPerChange, before);
        }

        foreach (var row in rows)
        {
            // One at a time: what is held for long stays in memory for longer.
            await StageAsync(row, before.GetValueOrDefault(row.Key) ?? await FindAsync(row.Key, partition));
        }
    }

    private async Task ReadAsync(string filter, int limit, Dictionary<string, TableEntity> before)
    {
        await foreach (var version in table.QueryAsync(filter, cancellationToken: cancellationToken))
        {
            // The newest version that counts comes first.
            if (Counts(version))
            {
                before.TryAdd(RowKeys.ReadLead(version.RowKey), version);
            }

            if (--limit == 0)
            {
                break;
            }
        }
    }

    private async Task<TableEntity?> FindAsync(string key, string partition)
    {
        await foreach (var version in table.QueryAsync(RowKeys.Versions(key).Filter(partition), cancellationToken: cancellationToken))
        {
            if (Counts(version))
            {
                return version;
            }
        }

        return null;
    }

    private bool Counts(TableEntity version) => head.Counts(RowKeys.ReadGeneration(version.RowKey), head.Published);

    private async Task StageAsync(StagedRow row, TableEntity? before)
    {
        if (before is not null)
        {
            using var earlier = JsonDocument.Parse(RowEntity.ReadJson(before));
            using var now = JsonDocument.Parse(row.Json);
            var changes = RowDiff.Compare(earlier.RootElement, RowEntity.ReadMasked(before), now.RootElement, row.Masked, header());
            if (changes.Count == 0)
            {
                // The same members in another order.
                return;
            }

            await log.AddAsync(row.LeadId ?? row.Key, changes, header());
        }

        Interlocked.Increment(ref _changed);
        var version = RowEntity.Create(head.List, row, head.Generation);
        await writer.AddAsync(new TableTransactionAction(TableTransactionActionType.UpsertReplace, version), RowEntity.Size(row));
    }
}
