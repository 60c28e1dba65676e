using System.Globalization;

namespace LeadFunctions.Alerts;

/// <summary>What happened to one subject, counted.</summary>
/// <param name="Counts">How often each kind happened.</param>
/// <param name="Since">When the first of them happened, UTC; of no meaning where nothing did.</param>
public sealed record AlertTally(IReadOnlyDictionary<AlertKind, int> Counts, DateTimeOffset Since)
{
    /// <summary>Nothing.</summary>
    public static AlertTally None { get; } = new(new Dictionary<AlertKind, int>(), DateTimeOffset.MaxValue);

    /// <summary>Whether nothing happened.</summary>
    public bool IsEmpty => Counts.Count == 0;

    /// <summary>Both together.</summary>
    public AlertTally With(AlertTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var sums = Counts.Concat(other.Counts).GroupBy(static count => count.Key, static count => count.Value);
        return new AlertTally(sums.ToDictionary(static sum => sum.Key, static sum => sum.Sum()), other.Since < Since ? other.Since : Since);
    }

    /// <summary>The counts in words.</summary>
    public override string ToString()
    {
        var parts = Counts.OrderBy(static count => count.Key).Select(static count => count.Key switch
        {
            AlertKind.Credentials => string.Create(CultureInfo.InvariantCulture, $"credentials refused {count.Value} times"),
            AlertKind.Poisoned => string.Create(CultureInfo.InvariantCulture, $"{count.Value} messages could not be processed"),
            AlertKind.Snapshot => string.Create(CultureInfo.InvariantCulture, $"snapshot runs fail again and again, {count.Value} more"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{count.Value} {count.Key.ToString().ToLowerInvariant()}"),
        });
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", parts)} since {Since:yyyy-MM-dd HH:mm} UTC");
    }
}
