using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Leads;
using LeadFunctions.Operations.Failures;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Operations.Http;

namespace LeadFunctions.Operations.Replays;

/// <summary>Finds the deliveries that a filter means: failed ones in their list, others among all deliveries of the time.</summary>
public sealed class ReplaySelector(FailureFinder failures, MergedRows rows, LeadStore leads)
{
    private const int PerQuery = 1000;
    private const int LeadsAtOnce = 100;

    /// <summary>Finds deliveries, those of the newest leads first.</summary>
    /// <exception cref="InvalidRequestException">A time cannot be read, or the first comes after the other.</exception>
    public IAsyncEnumerable<ReplayCandidate> FindAsync(ReplayRequest request, CancellationToken cancellationToken) =>
        ReadAsync(FindPlacesAsync(request, cancellationToken), cancellationToken);

    private IAsyncEnumerable<(LeadRef Lead, string Destination)> FindPlacesAsync(ReplayRequest request, CancellationToken cancellationToken)
    {
        var (from, to) = (Time(request.From, "from"), Time(request.To, "to"));
        if (from > to)
        {
            throw new InvalidRequestException("from", OpsTime.OrderError);
        }

        var filter = new FailureFilter(request.Source?.ToLowerInvariant(), request.Destination?.ToLowerInvariant(), request.State)
        {
            From = from ?? DateTimeOffset.MinValue,
            To = to ?? DateTimeOffset.MaxValue,
        };
        return request.State is { } state && !state.IsFailure()
            ? FindOthersAsync(filter, state, cancellationToken)
            : failures.FindAsync(filter, after: null, PerQuery, cancellationToken).Select(static failure => (failure.Lead, failure.Destination));
    }

    private async IAsyncEnumerable<(LeadRef Lead, string Destination)> FindOthersAsync(FailureFilter filter, DeliveryState state, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var condition = TableClient.CreateQueryFilter($"State eq {state.ToString()}");
        if (filter.Destination is not null)
        {
            condition += TableClient.CreateQueryFilter($" and Destination eq {filter.Destination}");
        }

        var range = LeadKeys.Batches(filter.From, filter.To);
        await foreach (var row in rows.ReadAsync(filter.Source, range, condition, after: null, select: null, PerQuery, cancellationToken))
        {
            yield return (LeadKeys.ReadLead(row.PartitionKey, row.RowKey), row.GetString(DeliveryRow.Destination)!);
        }
    }

    private async IAsyncEnumerable<ReplayCandidate> ReadAsync(
        IAsyncEnumerable<(LeadRef Lead, string Destination)> deliveries, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var chunk in deliveries.Chunk(LeadsAtOnce).WithCancellation(cancellationToken))
        {
            var found = await leads.ReadAsync([.. chunk.Select(static entry => entry.Lead).Distinct()], areAdjacent: false, cancellationToken);
            foreach (var (place, destination) in chunk)
            {
                if (found.TryGetValue(place, out var lead)
                    && lead.Deliveries.FirstOrDefault(delivery => string.Equals(delivery.Destination, destination, StringComparison.Ordinal)) is { } delivery)
                {
                    yield return new ReplayCandidate(lead, destination, delivery);
                }
            }
        }
    }

    private static DateTimeOffset? Time(string? text, string name) =>
        text is null ? null : OpsTime.TryParse(text, out var time) ? time : throw new InvalidRequestException(name, OpsTime.Error);
}
