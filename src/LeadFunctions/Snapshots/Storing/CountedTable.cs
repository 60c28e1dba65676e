using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;

namespace LeadFunctions.Snapshots.Storing;

/// <summary>A table whose operations are counted.</summary>
public sealed class CountedTable(TableClient table, OperationCounter operations)
{
    /// <summary>Does all actions or none; 1 to 100 of one partition.</summary>
    /// <exception cref="RequestFailedException">Storage refused, or could not be reached.</exception>
    public Task<Response<IReadOnlyList<Response>>> SubmitAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        operations.Add();
        return table.SubmitTransactionAsync(actions, cancellationToken);
    }

    /// <summary>Writes one row, whatever was there.</summary>
    /// <exception cref="RequestFailedException">Storage refused, or could not be reached.</exception>
    public Task PutAsync(TableEntity row, CancellationToken cancellationToken)
    {
        operations.Add();
        return table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Deletes one row, if it is there.</summary>
    /// <exception cref="RequestFailedException">Storage refused, or could not be reached.</exception>
    public Task DeleteAsync(string partitionKey, string rowKey, CancellationToken cancellationToken)
    {
        operations.Add();
        return table.DeleteEntityAsync(partitionKey, rowKey, ETag.All, cancellationToken);
    }

    /// <summary>Reads rows, a page of up to 1000 at a time.</summary>
    /// <exception cref="RequestFailedException">Storage refused, or could not be reached.</exception>
    public async IAsyncEnumerable<TableEntity> QueryAsync(
        string filter, IEnumerable<string>? select = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var page in table.QueryAsync<TableEntity>(filter, select: select, cancellationToken: cancellationToken).AsPages())
        {
            operations.Add();
            foreach (var row in page.Values)
            {
                yield return row;
            }
        }
    }
}
