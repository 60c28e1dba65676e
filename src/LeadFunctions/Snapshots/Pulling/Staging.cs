using Azure.Data.Tables;
using LeadFunctions.Snapshots.Changes;
using LeadFunctions.Snapshots.Parsing;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Snapshots.Storing;
using LeadFunctions.Storage;

namespace LeadFunctions.Snapshots.Pulling;

/// <summary>Writes what a pull finds different, as versions that no reader sees yet, with the log of the changes.</summary>
public sealed class Staging : IAsyncDisposable
{
    private const int WritesAtOnce = 8;
    private const int ReadsAtOnce = 4;
    private const int RemovalBytes = 500;

    private readonly ListHead _head;
    private readonly CountedTable _rows;
    private readonly CancellationToken _cancellationToken;
    private readonly WorkPool _writes = new(WritesAtOnce);
    private readonly WorkPool _reads = new(ReadsAtOnce);
    private readonly BatchWriter _writer;
    private readonly ChangeLog _log;
    private readonly ChangedRows _changed;
    private readonly RunTally _tally = new();
    private readonly OperationCounter _operations;
    private readonly Dictionary<UInt128, int> _occurrences = [];
    private RowIndex _index = new();

    /// <summary>Prepares the staging of one attempt.</summary>
    /// <param name="tables">Storage.</param>
    /// <param name="head">The list's head as the attempt took hold of it; its generation is that of what is written.</param>
    /// <param name="operations">Counts what is done.</param>
    /// <param name="parser">Reads rows.</param>
    /// <param name="cancellationToken">Ends all reading and writing.</param>
    public Staging(TableServiceClient tables, ListHead head, OperationCounter operations, RowParser parser, CancellationToken cancellationToken)
    {
        (_head, _operations, _cancellationToken, Parser) = (head, operations, cancellationToken, parser);
        _rows = new CountedTable(tables.GetTableClient(TableNames.SnapshotRows), operations);
        _writer = new BatchWriter(_rows, _writes, cancellationToken);
        _log = new ChangeLog(head.List, head.Generation, new CountedTable(tables.GetTableClient(TableNames.SnapshotChanges), operations), _writes, cancellationToken);
        _changed = new ChangedRows(head, _rows, _writer, _log, _reads, () => parser.Header, cancellationToken);
    }

    /// <summary>Reads rows, and knows what they have in common.</summary>
    public RowParser Parser { get; }

    /// <summary>Reads what is stored. Comes first.</summary>
    public async Task LoadAsync() => _index = await new IndexLoader(_head, _rows, new BatchWriter(_rows, _writes, _cancellationToken), _cancellationToken).LoadAsync();

    /// <summary>Holds a row against what is stored, and stages it where it differs.</summary>
    /// <returns>The row and its key.</returns>
    /// <exception cref="IOException">An earlier write failed.</exception>
    public async ValueTask<(ListRow Row, string Key)> AddAsync(ReadOnlyMemory<byte> json)
    {
        var row = Parser.Parse(json.Span);
        _tally.Count(row);
        var key = RowKeys.Lead(row.LeadId, row.Phone, 1);
        var hash = RowKeys.Hash(key);
        RowMatch match;
        if ((match = _index.Visit(hash, row.Content)) == RowMatch.Repeated)
        {
            (key, match) = Repeat(row, hash);
            hash = RowKeys.Hash(key);
        }

        var shard = RowKeys.Shard(hash);
        _changed.Pass(shard);
        if (match == RowMatch.Added)
        {
            _tally.Added++;
            var staged = Stage(row, key, shard);
            await PutAsync(RowEntity.Create(_head.List, staged, _head.Generation), RowEntity.Size(staged));
            await _log.AddAsync(ChangeKind.Added, row.LeadId ?? key);
        }
        else if (match == RowMatch.Changed)
        {
            await _changed.AddAsync(Stage(row, key, shard));
        }

        return (row, key);
    }

    /// <summary>Stages the removals, and returns when all is durable. Comes after the last row of a whole list.</summary>
    /// <exception cref="IOException">A read or write failed.</exception>
    public async Task FinishAsync()
    {
        await _changed.FlushAsync();
        for (var shard = 0; shard < RowKeys.Shards; shard++)
        {
            if (_index[shard].Unseen > 0)
            {
                await RemoveAsync(shard);
            }
        }

        await _writer.FlushAsync();
        await _log.FlushAsync();
    }

    /// <summary>Sets a run's counts.</summary>
    public RunRecord Describe(RunRecord run) => run with
    {
        Rows = _tally.Rows,
        Added = _tally.Added,
        Changed = _changed.Changed,
        Removed = _tally.Removed,
        Unchanged = _tally.Rows - _tally.Added - _changed.Changed,
        DialStatuses = _tally.DialStatuses,
        DialerDialStatuses = _tally.DialerDialStatuses,
        Operations = _operations.Value,
    };

    /// <summary>Waits for what is under way: of an attempt that failed, too, nothing is written after its end.</summary>
    public async ValueTask DisposeAsync()
    {
        await _reads.DisposeAsync();
        await _writes.DisposeAsync();
        _log.Dispose();
    }

    private static StagedRow Stage(ListRow row, string key, int shard) => new(key, shard, row.LeadId, row.Json.ToArray(), row.Masked, row.Content);

    // Idempotent, so that a transaction whose answer was lost can be sent again.
    private Task PutAsync(TableEntity row, int bytes) => _writer.AddAsync(new TableTransactionAction(TableTransactionActionType.UpsertReplace, row), bytes);

    // Several rows of one id are kept side by side, in the order in which they come.
    private (string Key, RowMatch Match) Repeat(ListRow row, UInt128 first)
    {
        while (true)
        {
            var occurrence = _occurrences[first] = _occurrences.GetValueOrDefault(first, 1) + 1;
            var key = RowKeys.Lead(row.LeadId, row.Phone, occurrence);
            if (_index.Visit(RowKeys.Hash(key), row.Content) is var match and not RowMatch.Repeated)
            {
                return (key, match);
            }
        }
    }

    private async Task RemoveAsync(int shard)
    {
        var index = _index[shard];
        var partition = RowKeys.Partition(_head.List, shard);
        var last = string.Empty;
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition}");
        await foreach (var version in _rows.QueryAsync(filter, ["PartitionKey", "RowKey", "LeadId"], _cancellationToken))
        {
            var key = RowKeys.ReadLead(version.RowKey);
            if (!string.Equals(key, last, StringComparison.Ordinal) && index.IsUnseen(RowKeys.Hash(key)))
            {
                _tally.Removed++;
                await PutAsync(RowEntity.CreateRemoved(partition, key, _head.Generation), RemovalBytes);
                await _log.AddAsync(ChangeKind.Removed, version.GetString("LeadId") ?? key);
            }

            last = key;
        }
    }
}
