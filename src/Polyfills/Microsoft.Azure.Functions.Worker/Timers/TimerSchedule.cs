using NCrontab;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>
/// An NCRONTAB expression in UTC: <c>{second} {minute} {hour} {day} {month} {day-of-week}</c>, or the same without seconds.
/// See https://learn.microsoft.com/azure/azure-functions/functions-bindings-timer#ncrontab-expressions.
/// </summary>
internal sealed class TimerSchedule
{
    private const int FieldsWithoutSeconds = 5;
    private const int OccurrencesLookedAt = 10;

    private static readonly TimeSpan ShortestMonitored = TimeSpan.FromMinutes(1);

    private readonly CrontabSchedule _schedule;

    /// <exception cref="FormatException">The expression is not a schedule.</exception>
    public TimerSchedule(string expression)
    {
        Expression = expression;
        var fields = expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var options = new CrontabSchedule.ParseOptions { IncludingSeconds = fields.Length != FieldsWithoutSeconds };
        _schedule = CrontabSchedule.TryParse(string.Join(' ', fields), options)
            ?? throw new FormatException($"'{expression}' is not an NCRONTAB expression of six fields (or five: no seconds)");
    }

    public string Expression { get; }

    /// <summary>The first occurrence after a time; the end of time where there is none.</summary>
    public DateTimeOffset After(DateTimeOffset time) =>
        new(DateTime.SpecifyKind(_schedule.GetNextOccurrence(time.UtcDateTime), DateTimeKind.Utc));

    /// <summary>Whether occurrences from a time on are less than a minute apart.</summary>
    public bool IsMoreOftenThanMonitored(DateTimeOffset from)
    {
        var previous = After(from);
        for (var i = 0; i < OccurrencesLookedAt; i++)
        {
            var next = After(previous);
            if (next.UtcDateTime == DateTime.MaxValue)
            {
                return false;
            }

            if (next - previous < ShortestMonitored)
            {
                return true;
            }

            previous = next;
        }

        return false;
    }
}
