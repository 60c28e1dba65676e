using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Storage;

/// <summary>
/// The queues that are no provider's. Names are at most 56 characters, so that <see cref="PoisonSuffix"/> fits
/// (Azure allows 63: https://learn.microsoft.com/rest/api/storageservices/naming-queues-and-metadata).
/// </summary>
public static class QueueNames
{
    /// <summary>Leads that were accepted and wait to be routed.</summary>
    public const string Leads = "leads";

    /// <summary>Smartflo lead lists that are to be pulled.</summary>
    public const string Snapshots = "snapshots";

    /// <summary>Deliveries that a person asked to send again.</summary>
    public const string Replays = "leads-replays";

    /// <summary>What the host appends to a queue's name for messages that failed too often.</summary>
    public const string PoisonSuffix = "-poison";

    /// <summary>Messages of <see cref="Leads"/> that the host gave up on.</summary>
    public const string LeadsPoison = Leads + PoisonSuffix;

    /// <summary>Messages of <see cref="Snapshots"/> that the host gave up on.</summary>
    public const string SnapshotsPoison = Snapshots + PoisonSuffix;

    /// <summary>Messages of <see cref="Replays"/> that the host gave up on.</summary>
    public const string ReplaysPoison = Replays + PoisonSuffix;

    /// <summary>Every queue that a function of this app is triggered by, the providers' too, and its poison queue.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Triggers().SelectMany(WithPoison).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Triggers() => typeof(QueueNames).Assembly.GetExportedTypes()
        .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .SelectMany(static method => method.GetParameters())
        .Select(static parameter => parameter.GetCustomAttribute<QueueTriggerAttribute>()?.QueueName)
        .OfType<string>();

    private static IEnumerable<string> WithPoison(string queue) => queue.EndsWith(PoisonSuffix, StringComparison.Ordinal) ? [queue] : [queue, queue + PoisonSuffix];
}
