using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace LeadFunctions.Providers.Tokens;

/// <summary>Who is renewing an account's token, and how earlier tries ended: a table row without secrets.</summary>
public sealed record RenewalRow
{
    private const string Partition = "token";

    /// <summary>The account: <see cref="TokenAccount.Key"/>.</summary>
    public required string Account { get; init; }

    /// <summary>Whose turn it is; <see langword="null"/> where it is nobody's.</summary>
    public string? Owner { get; init; }

    /// <summary>When the turn of an owner that is not heard of ends, UTC.</summary>
    public DateTimeOffset? OwnedUntil { get; init; }

    /// <summary>How many tries failed in a row.</summary>
    public int Failures { get; init; }

    /// <summary>Before this time nobody tries, UTC.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>Why the last try failed.</summary>
    public string? Reason { get; init; }

    /// <summary>The row's version; <see langword="null"/> where there is no row yet.</summary>
    public ETag? ETag { get; init; }

    /// <summary>Reads the row of an account; an empty one where there is none.</summary>
    public static async Task<RenewalRow> ReadAsync(TableClient table, string account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(table);
        var found = await table.GetEntityIfExistsAsync<TableEntity>(Partition, account, cancellationToken: cancellationToken);
        return found is { HasValue: true, Value: { } row }
            ? new RenewalRow
            {
                Account = account,
                Owner = row.GetString(nameof(Owner)),
                OwnedUntil = row.GetDateTimeOffset(nameof(OwnedUntil)),
                Failures = row.GetInt32(nameof(Failures)) ?? 0,
                PausedUntil = row.GetDateTimeOffset(nameof(PausedUntil)),
                Reason = row.GetString(nameof(Reason)),
                ETag = row.ETag,
            }
            : new RenewalRow { Account = account };
    }

    /// <summary>Writes the row, unless somebody changed it since it was read.</summary>
    /// <returns>The row as written; <see langword="null"/> where somebody was faster.</returns>
    public async Task<RenewalRow?> TryWriteAsync(TableClient table, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(table);
        var entity = new TableEntity(Partition, Account)
        {
            [nameof(Owner)] = Owner,
            [nameof(OwnedUntil)] = OwnedUntil,
            [nameof(Failures)] = Failures,
            [nameof(PausedUntil)] = PausedUntil,
            [nameof(Reason)] = Reason,
        };
        try
        {
            var response = ETag is { } version
                ? await table.UpdateEntityAsync(entity, version, TableUpdateMode.Replace, cancellationToken)
                : await table.AddEntityAsync(entity, cancellationToken);
            return this with { ETag = response.Headers.ETag };
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 409 or 412 && exception.ErrorCode != TableErrorCode.TableNotFound)
        {
            return null;
        }
    }
}
