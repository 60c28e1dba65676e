namespace LeadFunctions.Telemetry;

/// <summary>What waits.</summary>
/// <param name="Queues">Messages by queue, hidden ones included; about.</param>
/// <param name="OldestAge">Age of the oldest lead that is not delivered yet; zero where none waits.</param>
public sealed record Backlog(IReadOnlyDictionary<string, long> Queues, TimeSpan OldestAge)
{
    /// <summary>Nothing waits, or nothing was measured yet.</summary>
    public static Backlog Empty { get; } = new(new Dictionary<string, long>(StringComparer.Ordinal), TimeSpan.Zero);
}
