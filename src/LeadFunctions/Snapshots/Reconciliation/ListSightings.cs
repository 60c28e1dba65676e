using System.Text.Json;
using Azure.Data.Tables;
using LeadFunctions.Leads;
using LeadFunctions.Snapshots.Parsing;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Snapshots.Storing;
using LeadFunctions.Storage;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Snapshots.Reconciliation;

/// <summary>Tells for a delivery what its Smartflo list shows of the lead, for the lead's timeline.</summary>
public sealed class ListSightings(TableServiceClient tables, RunStore runs, SnapshotAccount account, IOptions<SnapshotOptions> options)
{
    private readonly TableClient _rows = tables.GetTableClient(TableNames.SnapshotRows);
    private readonly TableClient _sightings = tables.GetTableClient(TableNames.SnapshotSightings);

    /// <summary>What the list shows; <see langword="null"/> where no run has looked for the delivery, or it is not one to Smartflo.</summary>
    /// <param name="lead">Where the lead stands.</param>
    /// <param name="destination">The destination's name.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ListSighting?> FindAsync(LeadRef lead, string destination, CancellationToken cancellationToken)
    {
        if (account.ListOf(destination) is not { } list)
        {
            return null;
        }

        if (await ReadAsync(list, SightingKeys.SeenRow(lead, destination), cancellationToken) is { } seen)
        {
            return await DescribeAsync(seen, cancellationToken);
        }

        return await ReadAsync(list, SightingKeys.AwaitedRow(lead, destination), cancellationToken) is { } awaited
            ? new ListSighting(awaited.Runs >= options.Value.MissingAfterRuns ? SightingState.Missing : SightingState.Awaited, list, awaited.Runs)
            : null;
    }

    private async Task<Sighting?> ReadAsync(string list, string rowKey, CancellationToken cancellationToken)
    {
        var row = await _sightings.GetEntityIfExistsAsync<TableEntity>(list, rowKey, cancellationToken: cancellationToken);
        return row.HasValue ? SightingRow.Read(row.Value!) : null;
    }

    private async Task<ListSighting> DescribeAsync(Sighting seen, CancellationToken cancellationToken)
    {
        var head = await runs.FindHeadAsync(seen.List, cancellationToken) ?? new ListHead { List = seen.List };
        var partition = RowKeys.Partition(seen.List, RowKeys.Shard(RowKeys.Hash(seen.RowKey!)));
        await foreach (var version in _rows.QueryAsync<TableEntity>(RowKeys.Versions(seen.RowKey!).Filter(partition), cancellationToken: cancellationToken))
        {
            if (head.Counts(RowKeys.ReadGeneration(version.RowKey), head.Published))
            {
                return RowEntity.IsRemoved(version) ? Removed(seen) : Describe(seen, version);
            }
        }

        return Removed(seen);
    }

    private static ListSighting Removed(Sighting seen) => new(SightingState.Removed, seen.List, seen.Runs, seen.SeenAt);

    private static ListSighting Describe(Sighting seen, TableEntity version)
    {
        using var json = JsonDocument.Parse(RowEntity.ReadJson(version));
        var row = json.RootElement;
        var (dial, dialer) = (RowEntity.Text(row, "dial_status"), RowEntity.Text(row, "dialer_dial_status"));
        return new ListSighting(
            SightingState.Seen,
            seen.List,
            seen.Runs,
            seen.SeenAt,
            RowEntity.Text(row, "lead_id") ?? RowEntity.Text(row, "id"),
            dial,
            StatusNames.OfDialStatus(dial),
            dialer,
            StatusNames.OfDialerDialStatus(dialer),
            version.GetInt32("CallCount"),
            version.GetDateTimeOffset("UpdatedAt"));
    }
}
