using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Alerts;

/// <summary>
/// Tells people that deliveries or snapshot runs fail or credentials are refused: at most one alert per subject and interval, with counts
/// and never with personal data. Nothing that goes wrong here disturbs the work that it tells of.
/// </summary>
public sealed partial class Alerter(AlertGate gate, AlertSender sender, TimeProvider time, ILogger<Alerter> logger)
{
    // How long what is held back stays in this process before it is kept in storage, so that an outage does not cost a write for each failure.
    private static readonly TimeSpan Keeping = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, AlertCounts> _counts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _kept = new(StringComparer.Ordinal);

    /// <summary>Counts what happened. It is told, or kept to be told, when this process flushes next.</summary>
    /// <param name="subject">What it happened to: see <see cref="AlertSubject"/>.</param>
    /// <param name="kind">What happened.</param>
    public void Report(string subject, AlertKind kind) =>
        Add(subject, new AlertTally(new Dictionary<AlertKind, int> { [kind] = 1 }, time.GetUtcNow()));

    /// <summary>Tells what this process has to tell, where the interval is over. Where it is not, or storage fails, it is told another time.</summary>
    public async Task FlushAsync()
    {
        foreach (var (subject, counts) in _counts)
        {
            if (counts.HasAny && (!_kept.TryGetValue(subject, out var kept) || kept + Keeping <= time.GetUtcNow()))
            {
                await FlushAsync(subject);
            }
        }
    }

    /// <summary>As <see cref="FlushAsync()"/>, at once and for all subjects: also what other instances have left.</summary>
    public async Task FlushAllAsync()
    {
        try
        {
            foreach (var subject in _counts.Where(static entry => entry.Value.HasAny).Select(static entry => entry.Key).Union(await gate.FindHeldBackAsync(), StringComparer.Ordinal))
            {
                await FlushAsync(subject);
            }
        }
#pragma warning disable CA1031 // See the class.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotRead(logger, exception);
        }
    }

    private async Task FlushAsync(string subject)
    {
        var news = _counts.TryGetValue(subject, out var counts) ? counts.Take() : AlertTally.None;
        try
        {
            var told = await gate.ExchangeAsync(subject, news);
            if (told is null)
            {
                _kept[subject] = time.GetUtcNow();
            }
            else if (!await sender.SendAsync(subject, told))
            {
                Add(subject, told);
            }
        }
#pragma warning disable CA1031 // See the class.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Add(subject, news);
            Log.NotKept(logger, subject, exception);
        }
    }

    private void Add(string subject, AlertTally tally) => _counts.GetOrAdd(subject, static _ => new AlertCounts()).Add(tally);

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Storage failed with what there is to tell about {Subject}: it is told later.")]
        public static partial void NotKept(ILogger logger, string subject, Exception exception);

        [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "Alerts that were held back could not be read.")]
        public static partial void NotRead(ILogger logger, Exception exception);
    }
}
