using Azure.Data.Tables;

namespace LeadFunctions.Providers.Tokens;

/// <summary>
/// Lets one instance at a time renew an account's token: a lease in a table row, taken with optimistic concurrency. The row also
/// keeps everybody from trying before a pause after failures is over.
/// </summary>
public sealed class RenewalTurns(TableClient table, TokenAccount account, TimeProvider time)
{
    /// <summary>
    /// How long a turn holds when its instance is not heard of: longer than reading the store, the provider's call and storing its
    /// answer can take with all retries.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(4);

    /// <summary>The longest pause that failures grow to, and so the longest wait until corrected credentials are tried.</summary>
    public static readonly TimeSpan MaxPause = TimeSpan.FromMinutes(15);

    /// <summary>The longest that a provider's word is taken for.</summary>
    public static readonly TimeSpan MaxLockOut = TimeSpan.FromHours(24);

    private readonly string _owner = Guid.NewGuid().ToString("n");

    /// <summary>Takes the turn; <see langword="null"/> where another instance has it.</summary>
    /// <exception cref="TokenUnavailableException">Nobody may try before a pause is over.</exception>
    public async Task<RenewalRow?> TryTakeAsync(CancellationToken cancellationToken)
    {
        var row = await RenewalRow.ReadAsync(table, account.Key, cancellationToken);
        var now = time.GetUtcNow();
        if (row.Owner is not null && !string.Equals(row.Owner, _owner, StringComparison.Ordinal) && row.OwnedUntil > now)
        {
            return null;
        }

        if (row.PausedUntil > now)
        {
            throw new TokenUnavailableException(row.Reason ?? "The provider gave no token.", row.PausedUntil - now);
        }

        return await (row with { Owner = _owner, OwnedUntil = now + Lease }).TryWriteAsync(table, cancellationToken);
    }

    /// <summary>Ends a turn that brought a token.</summary>
    public Task<RenewalRow?> EndAsync(RenewalRow turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return new RenewalRow { Account = turn.Account, ETag = turn.ETag }.TryWriteAsync(table, cancellationToken);
    }

    /// <summary>Ends a turn that brought none. Nobody tries again before a pause is over.</summary>
    /// <returns>The row, with the pause.</returns>
    public async Task<RenewalRow> FailAsync(RenewalRow turn, TokenIssueException failure, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(failure);
        var now = time.GetUtcNow();
        var failed = turn with
        {
            Owner = null,
            OwnedUntil = null,
            Failures = turn.Failures + 1,
            PausedUntil = PauseEnd(turn.Failures, failure, now),
            Reason = failure.Message,
        };
        await failed.TryWriteAsync(table, cancellationToken);
        return failed;
    }

    private static DateTimeOffset PauseEnd(int failures, TokenIssueException failure, DateTimeOffset now)
    {
        if (failure.RetryAt > now)
        {
            return failure.RetryAt.Value < now + MaxLockOut ? failure.RetryAt.Value : now + MaxLockOut;
        }

        var pause = failure.FirstPause * Math.Pow(2, Math.Min(failures, 10));
        return now + (pause < MaxPause ? pause : MaxPause);
    }
}
