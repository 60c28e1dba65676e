namespace LeadFunctions.Storage;

/// <summary>The tables. Names are letters and digits (https://learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model).</summary>
public static class TableNames
{
    /// <summary>Leads, their deliveries, the duplicate index and the list of failures: see <see cref="Leads.LeadKeys"/>.</summary>
    public const string Leads = "leads";

    /// <summary>Bodies too large for a queue message, until they are routed.</summary>
    public const string Claims = "claims";

    /// <summary>Requests that were refused at the door: see <see cref="Ingest.Refused.RefusedRow"/>.</summary>
    public const string Refused = "refused";

    /// <summary>What people agreed to: see <see cref="Delivery.Routing.ConsentRow"/>.</summary>
    public const string Consents = "consents";

    /// <summary>The accounts' call limits.</summary>
    public const string Throttles = "throttles";

    /// <summary>Rows of Smartflo lead lists: see <see cref="Snapshots.Storing.RowKeys"/>.</summary>
    public const string SnapshotRows = "snapshotrows";

    /// <summary>Lead lists and their snapshot runs: see <see cref="Snapshots.Runs.RunKeys"/>.</summary>
    public const string SnapshotRuns = "snapshotruns";

    /// <summary>What snapshot runs found changed: see <see cref="Snapshots.Changes.ChangeKeys"/>.</summary>
    public const string SnapshotChanges = "snapshotchanges";

    /// <summary>Which delivered leads were seen in their list: see <see cref="Snapshots.Reconciliation.SightingKeys"/>.</summary>
    public const string SnapshotSightings = "snapshotsightings";

    /// <summary>When people were last told of failures.</summary>
    public const string Alerts = "alerts";

    /// <summary>Who is renewing which account's token: see <see cref="Providers.Tokens.RenewalTurns"/>. Holds no secret.</summary>
    public const string Locks = "locks";

    /// <summary>Messages that could not be processed, until somebody puts them back or they are too old.</summary>
    public const string Poison = "poison";

    /// <summary>Every table.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Leads, Claims, Refused, Consents, Throttles, Alerts, Locks, Poison, SnapshotRows, SnapshotRuns, SnapshotChanges, SnapshotSightings];
}
