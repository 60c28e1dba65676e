using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using LeadFunctions.Storage;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Providers.Throttling;

/// <summary>
/// Spaces an account's calls evenly over all instances: a token bucket without burst (GCRA, https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm)
/// whose state is one table row, changed with optimistic concurrency. Those who wait at the same time share a reservation. Who misses
/// a turn takes another one. However many wait, each process takes turns a few seconds ahead only: the others wait in it.
/// </summary>
public sealed partial class TableCallThrottle : ICallThrottle
{
    // Calls take their time to arrive, some longer than others: evenly spaced at the limit itself, one more would now and then fall into a second.
    private const double Utilization = 0.95;

    // A process that is always late has to call at some time.
    private const int MaxTurns = 3;

    // A call that is late comes closer to those after it, which other instances may make: it may use up most of what the utilization spares.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(40);

    // Long enough for the next reservation to be there when the last turn of this one is taken.
    private static readonly TimeSpan Horizon = TimeSpan.FromSeconds(2);

    // An instance without a turn goes behind those of this many seconds: if its clock is behind, it never sees them come nearer than others do.
    private static readonly TimeSpan Reach = TimeSpan.FromSeconds(25);

    // Reservations reach a second beyond what is waited for. What is further ahead was written by a clock that is wrong.
    private static readonly TimeSpan Furthest = TimeSpan.FromSeconds(30);

    private readonly TableClient _table;
    private readonly string _account;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _time;
    private readonly Random _random;
    private readonly ILogger<TableCallThrottle> _logger;
    private readonly GroupCommit<CancellationToken, DateTimeOffset> _reservations;
    private DateTimeOffset _nextCall;
    private DateTimeOffset _lastOwn;
    private ETag? _etag;

    /// <summary>Creates the throttle of one account.</summary>
    /// <param name="table">Where its row is.</param>
    /// <param name="account">The account's name, fit for a row key.</param>
    /// <param name="callsPerSecond">The account's limit.</param>
    /// <param name="time">
    /// The clock. By as much as two instances' clocks differ, their calls come closer: the limit holds as long as that is less than
    /// what is spared of each second, some 50 ms, and beyond that the provider refuses a call now and then, which is tried again.
    /// </param>
    /// <param name="random">Chance for waits after a conflict.</param>
    /// <param name="logger">Where it says that a clock is wrong.</param>
    public TableCallThrottle(TableClient table, string account, int callsPerSecond, TimeProvider time, Random random, ILogger<TableCallThrottle> logger)
    {
        _table = table;
        _account = account;
        _interval = TimeSpan.FromSeconds(1 / (callsPerSecond * Utilization));
        _time = time;
        _random = random;
        _logger = logger;
        _reservations = new(maxCount: callsPerSecond, maxSize: int.MaxValue, static _ => 0, ReserveAsync, new SemaphoreSlim(1));
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
                await ReadAsync();
            }

            await WaitForHorizonAsync();
            var now = _time.GetUtcNow();
            var first = _nextCall > now ? _nextCall : now;

            // Who gave up meanwhile uses up no turn.
            var next = first;
            var turns = waiting.Select(gaveUp => gaveUp.IsCancellationRequested ? first : (next += _interval) - _interval).ToList();
            if (next == first)
            {
                return turns;
            }

            if (await TryWriteAsync(next))
            {
                _lastOwn = next;
                return turns;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(_random.Next(5, 10 + (10 * Math.Min(conflicts, 10)))), _time);
        }
    }

    private async Task ReadAsync()
    {
        (_nextCall, _etag) = await ThrottleRow.ReadAsync(_table, _account, CancellationToken.None);
        var ahead = _nextCall - _time.GetUtcNow();
        if (ahead > Furthest)
        {
            Log.TooFarAhead(_logger, _account, ahead);
            _nextCall = DateTimeOffset.MinValue;
        }
    }

    private async Task WaitForHorizonAsync()
    {
        while (UntilHorizon() is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait < Horizon ? wait : Horizon, _time);
            if (wait > Horizon)
            {
                // Somebody may have put it right.
                await ReadAsync();
            }
        }
    }

    private TimeSpan UntilHorizon()
    {
        var now = _time.GetUtcNow();
        var (own, others) = (_lastOwn - now - Horizon, _nextCall - now - Reach);
        return own > others ? own : others;
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
        catch (RequestFailedException exception) when (exception.Status is 404 or 409 or 412 && exception.ErrorCode != TableErrorCode.TableNotFound)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The next call of the account {Account} was set {Ahead} ahead, further than calls are reserved: an instance's clock is wrong. Calls go on.")]
        public static partial void TooFarAhead(ILogger logger, string account, TimeSpan ahead);
    }
}
