using Azure.Data.Tables;
using LeadFunctions.Storage;

namespace LeadFunctions.Snapshots.Storing;

/// <summary>Writes rows in full transactions of one partition, several side by side. A row may be given once.</summary>
/// <param name="table">The table.</param>
/// <param name="pool">Where the transactions run.</param>
/// <param name="cancellationToken">Ends all writing.</param>
public sealed class BatchWriter(CountedTable table, WorkPool pool, CancellationToken cancellationToken)
{
    private const int MaxBytes = RowWriter.MaxBytes / 2;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (List<TableTransactionAction> Actions, int Bytes)> _batches = new(StringComparer.Ordinal);

    /// <summary>Adds a write. Waits while too many transactions are under way.</summary>
    /// <param name="action">The write.</param>
    /// <param name="bytes">About how large it is.</param>
    /// <exception cref="IOException">An earlier write failed.</exception>
    public Task AddAsync(TableTransactionAction action, int bytes)
    {
        ArgumentNullException.ThrowIfNull(action);
        List<TableTransactionAction>? full = null;
        lock (_lock)
        {
            var partition = action.Entity.PartitionKey;
            var batch = _batches.GetValueOrDefault(partition, ([], 0));
            if (batch.Actions.Count > 0 && batch.Bytes + bytes > MaxBytes)
            {
                full = batch.Actions;
                batch = ([], 0);
            }

            batch.Actions.Add(action);
            if (batch.Actions.Count < RowWriter.MaxActions)
            {
                _batches[partition] = (batch.Actions, batch.Bytes + bytes);
            }
            else
            {
                full = batch.Actions;
                _batches.Remove(partition);
            }
        }

        return full is null ? Task.CompletedTask : StartAsync(full);
    }

    /// <summary>Writes what is left, and returns when all is durable. Nothing may be added meanwhile.</summary>
    /// <exception cref="IOException">A write failed.</exception>
    public async Task FlushAsync()
    {
        foreach (var (actions, _) in _batches.Values)
        {
            await StartAsync(actions);
        }

        _batches.Clear();
        await pool.DrainAsync();
    }

    private Task StartAsync(List<TableTransactionAction> actions) => pool.StartAsync(() => SubmitAsync(actions), cancellationToken);

    private async Task SubmitAsync(List<TableTransactionAction> actions)
    {
        try
        {
            await table.SubmitAsync(actions, cancellationToken);
        }
        catch (TableTransactionFailedException exception) when (exception.Status == 404 && actions.TrueForAll(static action => action.ActionType == TableTransactionActionType.Delete))
        {
            // A repeat of a transaction whose answer was lost: some rows are gone already, which a transaction takes for a failure.
            foreach (var action in actions)
            {
                await table.DeleteAsync(action.Entity.PartitionKey, action.Entity.RowKey, cancellationToken);
            }
        }
    }
}
