using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Keeps timers in a table, made when the first row is written.</summary>
internal sealed class TimerStore(TableClient table, string hostId)
{
    public const string TableName = "LocalHostTimers";

    public async Task<TimerState> ReadAsync(string function, CancellationToken cancellationToken)
    {
        try
        {
            var found = await table.GetEntityIfExistsAsync<TimerState>(hostId, function, cancellationToken: cancellationToken);
            if (found.HasValue)
            {
                return found.Value!;
            }
        }
        catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.TableNotFound)
        {
            // As good as a missing row.
        }

        return new TimerState { PartitionKey = hostId, RowKey = function };
    }

    /// <summary>Writes the state that was read; <see langword="false"/> where another process has written it since.</summary>
    public async Task<bool> TryWriteAsync(TimerState state, CancellationToken cancellationToken)
    {
        try
        {
            var response = state.ETag == default ? await AddAsync(state, cancellationToken)
                : await table.UpdateEntityAsync(state, state.ETag, TableUpdateMode.Replace, cancellationToken);
            state.ETag = response.Headers.ETag ?? throw new InvalidOperationException("The Table service gave no etag.");
            return true;
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412 || (e.Status == 404 && state.ETag != default))
        {
            return false;
        }
    }

    private async Task<Response> AddAsync(TimerState state, CancellationToken cancellationToken)
    {
        try
        {
            return await table.AddEntityAsync(state, cancellationToken);
        }
        catch (RequestFailedException e) when (e.ErrorCode == TableErrorCode.TableNotFound)
        {
            await table.CreateIfNotExistsAsync(cancellationToken);
            return await table.AddEntityAsync(state, cancellationToken);
        }
    }
}
