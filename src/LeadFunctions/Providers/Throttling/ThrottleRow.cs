using Azure;
using Azure.Data.Tables;

namespace LeadFunctions.Providers.Throttling;

/// <summary>An account's limit as a table row: the time from which the next call may be made.</summary>
public static class ThrottleRow
{
    private const string Partition = "throttle";
    private const string NextCall = "NextCall";

    /// <summary>Writes the row.</summary>
    public static TableEntity Create(string account, DateTimeOffset nextCall) => new(Partition, account) { [NextCall] = nextCall.UtcTicks };

    /// <summary>Reads the row; for an account that was never called, one that lets calls be made at once.</summary>
    public static async Task<(DateTimeOffset NextCall, ETag? ETag)> ReadAsync(TableClient table, string account, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Partition, account, cancellationToken: cancellationToken);
        return row.HasValue
            ? (new DateTimeOffset(row.Value!.GetInt64(NextCall) ?? 0, TimeSpan.Zero), row.Value.ETag)
            : (DateTimeOffset.MinValue, null);
    }
}
