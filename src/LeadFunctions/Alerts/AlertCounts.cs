using System.Globalization;

namespace LeadFunctions.Alerts;

/// <summary>What happened to one subject since the last alert about it.</summary>
public sealed class AlertCounts
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<AlertKind, int> _counts = [];
    private DateTimeOffset _since;

    /// <summary>Counts one more.</summary>
    public void Add(AlertKind kind, DateTimeOffset now)
    {
        lock (_lock)
        {
            _since = _counts.Count == 0 ? now : _since;
            _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
        }
    }

    /// <summary>Whether anything happened.</summary>
    public bool HasAny
    {
        get
        {
            lock (_lock)
            {
                return _counts.Count > 0;
            }
        }
    }

    /// <summary>The counts in words, and starts anew; <see langword="null"/> where nothing happened.</summary>
    public string? Take()
    {
        lock (_lock)
        {
            if (_counts.Count == 0)
            {
                return null;
            }

            var parts = _counts.Select(static pair => pair.Key switch
            {
                AlertKind.Credentials => string.Create(CultureInfo.InvariantCulture, $"credentials refused {pair.Value} times"),
                AlertKind.Snapshot => string.Create(CultureInfo.InvariantCulture, $"snapshot runs fail again and again, {pair.Value} more"),
                _ => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {pair.Key.ToString().ToLowerInvariant()}"),
            });
            var words = string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", parts)} since {_since:yyyy-MM-dd HH:mm} UTC");
            _counts.Clear();
            return words;
        }
    }
}
