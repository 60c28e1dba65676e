using Azure;
using Azure.Data.Tables;
using LeadFunctions.Storage;

namespace LeadFunctions.Providers.Throttling;

/// <summary>
/// Spaces an account's calls evenly over all instances: a token bucket without burst (GCRA, https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm)
/// whose state is one table row, changed with optimistic concurrency. Those who wait at the same time share a reservation. Who misses
/// a turn takes another one.
/// </summary>
public sealed class TableCallThrottle : ICallThrottle
{
    // Calls take their time to arrive, some longer than others: evenly spaced at the limit itself, one more would now and then fall into a second.
    private const double Utilization = 0.95;

    // A process that is always late has to call at some time.
    private const int MaxTurns = 3;

    // A call that is late comes closer to those after it, which other instances may make: it may use up most of what the utilization spares.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(40);

    private readonly TableClient _table;
    private readonly string _account;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _time;
    private readonly Random _random;
    private readonly GroupCommit<CancellationToken, DateTimeOffset> _reservations;
    private DateTimeOffset _nextCall;
    private ETag? _etag;

    /// <summary>Creates the throttle of one account.</summary>
    /// <param name="table">Where its row is.</param>
    /// <param name="account">The account's name, fit for a row key.</param>
    /// <param name="callsPerSecond">The account's limit.</param>
    /// <param name="time">The clock. Instances' clocks should agree to well below a second.</param>
    /// <param name="random">Chance for waits after a conflict.</param>
    public TableCallThrottle(TableClient table, string account, int callsPerSecond, TimeProvider time, Random random)
    {
        _table = table;
        _account = account;
        _interval = TimeSpan.FromSeconds(1 / (callsPerSecond * Utilization));
        _time = time;
        _random = random;
        _reservations = new(maxCount: callsPerSecond, maxSize: int.MaxValue, static _ => 0, ReserveAsync);
    }

    /// <inheritdoc />
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        var turns = 0;
        do
        {
            var turn = await _reservations.AddAsync(cancellationToken).WaitAsync(cancellationToken);
            var wait = turn - _time.GetUtcNow();
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, _time, cancellationToken);
            }

            if (_time.GetUtcNow() - turn <= LongestDelay)
            {
                return;
            }
        }
        while (++turns < MaxTurns);
    }

    private async Task<IReadOnlyList<DateTimeOffset>> ReserveAsync(IReadOnlyList<CancellationToken> waiting)
    {
        for (var conflicts = 0; ; conflicts++)
        {
            if (conflicts > 0 || _etag is null)
            {
                (_nextCall, _etag) = await ThrottleRow.ReadAsync(_table, _account, CancellationToken.None);
            }

            var now = _time.GetUtcNow();
            var first = _nextCall > now ? _nextCall : now;
            var next = first + (_interval * waiting.Count);
            if (await TryWriteAsync(next))
            {
                return [.. Enumerable.Range(0, waiting.Count).Select(index => first + (_interval * index))];
            }

            await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(5, 10 + (10 * Math.Min(conflicts, 10)))), _time);
        }
    }

    private async Task<bool> TryWriteAsync(DateTimeOffset next)
    {
        var row = ThrottleRow.Create(_account, next);
        try
        {
            var response = _etag is { } etag ? await _table.UpdateEntityAsync(row, etag, TableUpdateMode.Replace) : await _table.AddEntityAsync(row);
            (_nextCall, _etag) = (next, response.Headers.ETag);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 409 or 412)
        {
            return false;
        }
    }
}
