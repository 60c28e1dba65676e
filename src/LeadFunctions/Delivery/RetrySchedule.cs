using System.Globalization;
using LeadFunctions.Settings;
using LeadFunctions.Storage;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Delivery;

/// <summary>When a delivery that failed is tried again.</summary>
public sealed class RetrySchedule
{
    private readonly TimeSpan[] _waits;
    private readonly double _jitter;
    private readonly Random _random;

    /// <summary>Reads the schedule.</summary>
    /// <exception cref="SettingsException">It cannot be read, or a wait is over 7 days, the longest a message can be hidden.</exception>
    public RetrySchedule(IOptions<DeliveryOptions> options, Random random)
    {
        _jitter = options.Value.Jitter;
        _random = random;
        _waits = [.. options.Value.Schedule.Split(',', StringSplitOptions.TrimEntries).Select(ReadWait)];
    }

    /// <summary>The wait after a number of attempts, with chance in it; <see langword="null"/> where the schedule is at its end.</summary>
    /// <param name="attempts">Attempts made so far, at least 1.</param>
    /// <param name="retryAfter">How long the provider asked us to wait, which is kept to if it is longer.</param>
    public TimeSpan? Next(int attempts, TimeSpan? retryAfter)
    {
        if (IsLast(attempts))
        {
            return null;
        }

        var wait = _waits[attempts - 1];
        wait += wait * (_jitter * _random.NextDouble());
        var longest = TimeSpan.FromDays(1) > wait ? TimeSpan.FromDays(1) : wait;
        wait = retryAfter > wait ? retryAfter.Value : wait;
        return wait < longest ? wait : longest;
    }

    /// <summary>Whether nothing comes after an attempt of this number.</summary>
    /// <param name="attempts">Attempts including this one, at least 1.</param>
    public bool IsLast(int attempts) => attempts > _waits.Length;

    private static TimeSpan ReadWait(string text) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var wait) && wait > TimeSpan.Zero && wait <= MessageSender.MaxDelay / 2
            ? wait
            : throw new SettingsException($"{DeliveryOptions.Section}__{nameof(DeliveryOptions.Schedule)}", "must be waits such as 00:05:00 or 1.00:00:00 with commas, each at most 3.12:00:00.");
}
