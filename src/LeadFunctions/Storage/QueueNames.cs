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

    /// <summary>Deliveries that a person asked to send again.</summary>
    public const string Replays = "leads-replays";

    /// <summary>What the host appends to a queue's name for messages that failed too often.</summary>
    public const string PoisonSuffix = "-poison";

    /// <summary>Messages of <see cref="Leads"/> that the host gave up on.</summary>
    public const string LeadsPoison = Leads + PoisonSuffix;

    /// <summary>Messages of <see cref="Smartflo"/> that the host gave up on.</summary>
    public const string SmartfloPoison = Smartflo + PoisonSuffix;

    /// <summary>Messages of <see cref="Flextell"/> that the host gave up on.</summary>
    public const string FlextellPoison = Flextell + PoisonSuffix;

    /// <summary>Messages of <see cref="Vcita"/> that the host gave up on.</summary>
    public const string VcitaPoison = Vcita + PoisonSuffix;

    /// <summary>Messages of <see cref="Replays"/> that the host gave up on.</summary>
    public const string ReplaysPoison = Replays + PoisonSuffix;

    /// <summary>Every queue, with those of messages that the host gave up on.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Leads, Smartflo, Flextell, Vcita, Replays, Snapshots, LeadsPoison, SmartfloPoison, FlextellPoison, VcitaPoison, ReplaysPoison];
}
