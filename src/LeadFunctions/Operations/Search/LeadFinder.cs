using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Leads;
using LeadFunctions.Operations.Finding;

namespace LeadFunctions.Operations.Search;

/// <summary>
/// Finds leads in the rows that cost least: those that failed in the list of failures, other states and destinations among the
/// deliveries, all else among the leads. The service passes over rows that do not match; only matching ones are read.
/// </summary>
public sealed class LeadFinder(MergedRows rows, LeadStore leads)
{
    private static readonly string[] KeysOnly = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)];

    /// <summary>Finds leads, newest first.</summary>
    public async IAsyncEnumerable<StoredLead> FindAsync(LeadQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // One more than a page says whether there is another one.
        await foreach (var places in FindPlacesAsync(query, cancellationToken).Chunk(query.PageSize + 1).WithCancellation(cancellationToken))
        {
            var isEverything = query is { IsAboutLeads: true, Phone: null, Email: null };
            var found = await leads.ReadAsync(places, isEverything, cancellationToken);
            foreach (var place in places)
            {
                if (found.TryGetValue(place, out var lead) && Matches(lead, query))
                {
                    yield return lead;
                }
            }
        }
    }

    private async IAsyncEnumerable<LeadRef> FindPlacesAsync(LeadQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (range, condition) = Choose(query);
        LeadRef? last = null;
        await foreach (var row in rows.ReadAsync(query.Source, range, condition, After(query, range), KeysOnly, query.PageSize + 1, cancellationToken))
        {
            var place = LeadKeys.ReadLead(row.PartitionKey, row.RowKey);
            if (place != last)
            {
                yield return place;
            }

            last = place;
        }
    }

    private static (RowRange Range, string Condition) Choose(LeadQuery query)
    {
        var (from, to) = (query.From, query.To <= DateTimeOffset.MaxValue - OpsLimits.ReceivedToBatch ? query.To + OpsLimits.ReceivedToBatch : query.To);
        if (query.IsAboutLeads)
        {
            return (LeadKeys.Batches(from, to), All(
                LeadRow.IsLeadFilter,
                TableClient.CreateQueryFilter($"((ReceivedAt ge {query.From} and ReceivedAt lt {query.To}) or RowKey ge {LeadKeys.Batches(from, query.To).From})"),
                query.Phone is null ? null : TableClient.CreateQueryFilter($"Phone eq {query.Phone}"),
                query.Email is null ? null : TableClient.CreateQueryFilter($"Email eq {query.Email}")));
        }

        var condition = All(
            query.Destination is null ? null : TableClient.CreateQueryFilter($"Destination eq {query.Destination}"),
            query.State is null ? null : TableClient.CreateQueryFilter($"State eq {query.State.Value.ToString()}"));
        return (query.State is { } state && state.IsFailure() ? LeadKeys.Failures(from, to) : LeadKeys.Batches(from, to), condition);
    }

    // The lists of leads and of failures differ in the first letter of their keys only.
    private static RowPosition? After(LeadQuery query, RowRange range) => query.After is not { } after ? null : after with
    {
        RowKey = range.From[0] + after.RowKey[1..],
        LastRowKey = range.From[0] + after.LastRowKey[1..],
    };

    private static string All(params IEnumerable<string?> conditions) => string.Join(" and ", conditions.Where(static condition => condition is not null));

    private static bool Matches(StoredLead lead, LeadQuery query) =>
        (IsMeant(lead.ReceivedAt, query) || IsMeant(BatchId.Time(lead.Place.Batch), query))
        && ((query.Destination is null && query.State is null) || lead.Deliveries.Any(delivery => Matches(delivery, query)));

    private static bool IsMeant(DateTimeOffset time, LeadQuery query) => time >= query.From && time < query.To;

    private static bool Matches(DeliveryRecord delivery, LeadQuery query) =>
        (query.Destination is null || string.Equals(delivery.Destination, query.Destination, StringComparison.Ordinal))
        && (query.State is null || delivery.State == query.State);
}
