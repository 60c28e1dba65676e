using Azure.Data.Tables;
using LeadFunctions.Snapshots.Runs;
using LeadFunctions.Snapshots.Storing;
using LeadFunctions.Storage;
using Microsoft.Extensions.Options;

namespace LeadFunctions.Snapshots.Reconciliation;

/// <summary>Knows which leads were delivered to a list and not seen there yet.</summary>
public sealed class Reconciler(TableServiceClient tables, DeliveredLeads delivered, TimeProvider time, IOptions<SnapshotOptions> options)
{
    /// <summary>How many leads a run looks for, at most; the others wait for the next one.</summary>
    public const int MaxAwaited = 100_000;

    private static readonly TimeSpan FirstLookBack = TimeSpan.FromDays(7);

    // What was recorded a moment ago by another instance's clock may not be readable yet.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    /// <summary>Reads whom to look for in a run: who was not seen before, and who was delivered since.</summary>
    /// <param name="head">The list's head, as the run took hold of it.</param>
    /// <param name="operations">Counts the run's storage operations.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<AwaitedLeads> LoadAsync(ListHead head, OperationCounter operations, CancellationToken cancellationToken)
    {
        var table = new CountedTable(tables.GetTableClient(TableNames.SnapshotSightings), operations);
        var until = head.OwnedSince;
        var since = head.ReconciledUntil is { } last ? last - Overlap : until - FirstLookBack;
        var awaited = new Dictionary<string, Sighting>(StringComparer.Ordinal);
        await foreach (var row in table.QueryAsync(SightingKeys.Awaited.Filter(head.List), cancellationToken: cancellationToken))
        {
            awaited[row.RowKey] = SightingRow.Read(row);
            if (awaited.Count == MaxAwaited)
            {
                break;
            }
        }

        foreach (var sighting in await delivered.FindAsync(head.List, since, until, operations, cancellationToken))
        {
            var isKnown = sighting.DeliveredAt < head.ReconciledUntil && await IsSeenAsync(table, sighting, cancellationToken);
            if (!isKnown)
            {
                awaited.TryAdd(SightingKeys.AwaitedRow(sighting.Lead, sighting.Destination), sighting);
            }
        }

        var phones = await delivered.ReadPhonesAsync(awaited.Values.Select(static sighting => sighting.Lead).Distinct(), operations, cancellationToken);
        return new AwaitedLeads(table, [.. awaited.Values], phones, until, options.Value.MissingAfterRuns, time);
    }

    private static async Task<bool> IsSeenAsync(CountedTable table, Sighting sighting, CancellationToken cancellationToken)
    {
        var key = SightingKeys.SeenRow(sighting.Lead, sighting.Destination);
        await foreach (var _ in table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {sighting.List} and RowKey eq {key}"), ["RowKey"], cancellationToken))
        {
            return true;
        }

        return false;
    }
}
