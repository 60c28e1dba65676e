namespace LeadFunctions.Storage;

/// <summary>
/// The queues. Names are at most 56 characters, so that <see cref="PoisonSuffix"/> fits
/// (Azure allows 63: https://learn.microsoft.com/rest/api/storageservices/naming-queues-and-metadata).
/// </summary>
public static class QueueNames
{
    /// <summary>Leads that were accepted and wait to be routed.</summary>
    public const string Leads = "leads";

    /// <summary>Deliveries to Smartflo.</summary>
    public const string Smartflo = "leads-smartflo";

    /// <summary>Deliveries to Flextell.</summary>
    public const string Flextell = "leads-flextell";

    /// <summary>Deliveries to vCita.</summary>
    public const string Vcita = "leads-vcita";

    /// <summary>Smartflo lead lists that are to be pulled.</summary>
    public const string Snapshots = "snapshots";

    /// <summary>What the host appends to a queue's name for messages that failed too often.</summary>
    public const string PoisonSuffix = "-poison";

    /// <summary>Every work queue.</summary>
    public static IReadOnlyList<string> All { get; } = [Leads, Smartflo, Flextell, Vcita, Snapshots];
}
