using Azure.Data.Tables;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Leads;
using LeadFunctions.Operations.Finding;

namespace LeadFunctions.Operations.Failures;

/// <summary>Finds failed deliveries in their own list: the cost grows with failures, not with leads.</summary>
public sealed class FailureFinder(MergedRows rows)
{
    /// <summary>Finds failures, those of the newest leads first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="after">Where the page before ended.</param>
    /// <param name="perQuery">Rows that are read from a partition at a time.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public IAsyncEnumerable<Failure> FindAsync(FailureFilter filter, RowPosition? after, int perQuery, CancellationToken cancellationToken) =>
        rows.ReadAsync(filter.Source, LeadKeys.Failures(filter.From, filter.To), Condition(filter), after, select: null, perQuery, cancellationToken)
            .Select(FailureRow.Read);

    private static string? Condition(FailureFilter filter)
    {
        var destination = filter.Destination is null ? null : TableClient.CreateQueryFilter($"Destination eq {filter.Destination}");
        var state = filter.State is null ? null : TableClient.CreateQueryFilter($"State eq {filter.State.Value.ToString()}");
        return destination is null || state is null ? destination ?? state : $"{destination} and {state}";
    }
}
