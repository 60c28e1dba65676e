using System.Globalization;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>
/// One timer's state as this process knows it. All processes of a host id share it through the store: of each occurrence one
/// process writes its claim, with an expiry that it moves on while the function runs.
/// </summary>
internal sealed class TimerLedger(TimerStore store, string function, TimerSchedule schedule, TimeProvider time)
{
    /// <summary>How long a claim holds when its process is not heard of.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly string _owner = Guid.NewGuid().ToString("n", CultureInfo.InvariantCulture);
    private TimerState? _state;

    /// <summary>When the claim of the process that is running the function expires.</summary>
    public DateTimeOffset? BusyUntil => _state?.LeaseExpires;

    public ScheduleStatus Status => new()
    {
        Last = _state?.Last?.UtcDateTime ?? default,
        Next = _state?.Next.UtcDateTime ?? default,
        LastUpdated = _state?.LastUpdated.UtcDateTime ?? default,
    };

    /// <summary>The occurrence that was missed while no process ran, where there is one. A changed schedule starts afresh.</summary>
    public async Task<TimerOccurrence?> MissedAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var state = await ReadAsync(cancellationToken);
            if (IsOfThisSchedule(state))
            {
                return state.Next <= time.GetUtcNow() ? new TimerOccurrence(state.Next, IsPastDue: true) : null;
            }

            state.Schedule = schedule.Expression;
            state.Next = schedule.After(time.GetUtcNow());
            if (await WriteAsync(cancellationToken))
            {
                return null;
            }
        }
    }

    public async Task<TimerClaim> ClaimAsync(TimerOccurrence occurrence, CancellationToken cancellationToken)
    {
        while (true)
        {
            var state = _state ?? await ReadAsync(cancellationToken);
            if (!occurrence.IsExtra && IsOfThisSchedule(state) && state.Next > occurrence.At)
            {
                return TimerClaim.Done;
            }

            if (state.Owner is not null && !IsMine(state) && state.LeaseExpires > time.GetUtcNow())
            {
                return TimerClaim.Busy;
            }

            state.Owner = _owner;
            state.LeaseExpires = time.GetUtcNow() + Lease;
            if (await WriteAsync(cancellationToken))
            {
                return TimerClaim.Won;
            }
        }
    }

    /// <summary>Moves the claim's expiry on; <see langword="false"/> where another process has taken over.</summary>
    public async Task<bool> RenewAsync(CancellationToken cancellationToken)
    {
        var state = _state ?? await ReadAsync(cancellationToken);
        if (!IsMine(state))
        {
            return false;
        }

        state.LeaseExpires = time.GetUtcNow() + Lease;
        return await WriteAsync(cancellationToken);
    }

    /// <summary>Notes that the claimed run is over. One that was stopped half way is due again.</summary>
    public async Task CompleteAsync(DateTimeOffset started, bool stopped, CancellationToken cancellationToken)
    {
        var state = _state ?? await ReadAsync(cancellationToken);
        if (!IsMine(state))
        {
            return;
        }

        state.Owner = null;
        state.LeaseExpires = null;
        if (!stopped)
        {
            state.Schedule = schedule.Expression;
            state.Last = started;
            state.Next = schedule.After(time.GetUtcNow());
        }

        await WriteAsync(cancellationToken);
    }

    /// <summary>Drops what is known, so that the store is read again.</summary>
    public void Forget() => _state = null;

    private bool IsOfThisSchedule(TimerState state) => string.Equals(state.Schedule, schedule.Expression, StringComparison.Ordinal);

    private bool IsMine(TimerState state) => string.Equals(state.Owner, _owner, StringComparison.Ordinal);

    private async Task<TimerState> ReadAsync(CancellationToken cancellationToken) =>
        _state = await store.ReadAsync(function, cancellationToken);

    private async Task<bool> WriteAsync(CancellationToken cancellationToken)
    {
        var state = _state!;
        state.LastUpdated = time.GetUtcNow();
        _state = null;
        if (!await store.TryWriteAsync(state, cancellationToken))
        {
            return false;
        }

        _state = state;
        return true;
    }
}
