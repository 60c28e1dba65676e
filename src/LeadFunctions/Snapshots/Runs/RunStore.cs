using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using LeadFunctions.Storage;

namespace LeadFunctions.Snapshots.Runs;

/// <summary>Reads and writes lists' heads and runs.</summary>
public sealed class RunStore(TableServiceClient tables)
{
    private readonly TableClient _runs = tables.GetTableClient(TableNames.SnapshotRuns);

    /// <summary>A list's head; <see langword="null"/> where the list was never pulled.</summary>
    public async Task<ListHead?> FindHeadAsync(string list, CancellationToken cancellationToken)
    {
        var row = await _runs.GetEntityIfExistsAsync<TableEntity>(list, RunKeys.Head, cancellationToken: cancellationToken);
        return row.HasValue ? HeadRow.Read(row.Value!) : null;
    }

    /// <summary>Every list that was ever pulled.</summary>
    public async Task<IReadOnlyList<ListHead>> ReadHeadsAsync(CancellationToken cancellationToken)
    {
        var heads = new List<ListHead>();
        await foreach (var row in _runs.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey eq {RunKeys.Head}"), cancellationToken: cancellationToken))
        {
            heads.Add(HeadRow.Read(row));
        }

        return heads;
    }

    /// <summary>Writes a head that nobody has changed since it was read.</summary>
    /// <returns>The head in its new version; <see langword="null"/> where somebody has changed it.</returns>
    public async Task<ListHead?> TryWriteAsync(ListHead head, CancellationToken cancellationToken)
    {
        try
        {
            var row = HeadRow.Create(head);
            var response = head.ETag == default
                ? await _runs.AddEntityAsync(row, cancellationToken)
                : await _runs.UpdateEntityAsync(row, head.ETag, TableUpdateMode.Replace, cancellationToken);
            return head with { ETag = response.Headers.ETag ?? default };
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 409 or 412)
        {
            // The first try may have been done, and its answer lost.
            var current = await FindHeadAsync(head.List, cancellationToken);
            return current is not null && IsSame(current, head) ? head with { ETag = current.ETag } : null;
        }
    }

    /// <summary>Writes a head that nobody has changed since it was read, and a run, both or neither.</summary>
    /// <returns>Whether they were written.</returns>
    public async Task<bool> TryPublishAsync(ListHead head, RunRecord run, CancellationToken cancellationToken)
    {
        try
        {
            await _runs.SubmitTransactionAsync(
                [
                    new TableTransactionAction(TableTransactionActionType.UpdateReplace, HeadRow.Create(head), head.ETag),
                    new TableTransactionAction(TableTransactionActionType.UpsertReplace, RunRow.Create(run)),
                ],
                cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 412)
        {
            return await FindHeadAsync(head.List, cancellationToken) is { } current
                && current.Published == head.Published
                && string.Equals(current.PublishedRun, head.PublishedRun, StringComparison.Ordinal);
        }
    }

    /// <summary>A run; <see langword="null"/> where there is none.</summary>
    public async Task<RunRecord?> FindAsync(string list, string run, CancellationToken cancellationToken)
    {
        var row = await _runs.GetEntityIfExistsAsync<TableEntity>(list, RunKeys.Run(run), cancellationToken: cancellationToken);
        return row.HasValue ? RunRow.Read(row.Value!) : null;
    }

    /// <summary>Writes a run.</summary>
    public Task WriteAsync(RunRecord run, CancellationToken cancellationToken) =>
        _runs.UpsertEntityAsync(RunRow.Create(run), TableUpdateMode.Replace, cancellationToken);

    /// <summary>Runs, latest first.</summary>
    /// <param name="list">The list's id.</param>
    /// <param name="after">Only those before this run; from the latest one where it is not given.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async IAsyncEnumerable<RunRecord> ReadAsync(
        string list, string? after = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var range = after is null ? RunKeys.Runs : RunKeys.After(after);
        await foreach (var row in _runs.QueryAsync<TableEntity>(range.Filter(list), cancellationToken: cancellationToken))
        {
            yield return RunRow.Read(row);
        }
    }

    /// <summary>Runs that were asked for before a time.</summary>
    public async IAsyncEnumerable<RunRecord> ReadBeforeAsync(
        string list, DateTimeOffset time, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var row in _runs.QueryAsync<TableEntity>(RunKeys.Before(time).Filter(list), cancellationToken: cancellationToken))
        {
            yield return RunRow.Read(row);
        }
    }

    /// <summary>Deletes a run, if it is there.</summary>
    public Task DeleteAsync(RunRecord run, CancellationToken cancellationToken) =>
        _runs.DeleteEntityAsync(run.List, RunKeys.Run(run.Run), ETag.All, cancellationToken);

    private static bool IsSame(ListHead one, ListHead other) =>
        string.Equals(one.Owner, other.Owner, StringComparison.Ordinal)
        && one.Generation == other.Generation
        && one.OwnedUntil == other.OwnedUntil;
}
