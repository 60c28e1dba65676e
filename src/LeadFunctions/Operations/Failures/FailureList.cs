using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Leads;
using LeadFunctions.Operations.Finding;
using LeadFunctions.Operations.Http;
using LeadFunctions.Operations.Poison;
using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Operations.Failures;

/// <summary>Lists what did not get through, a page at a time.</summary>
public sealed class FailureList(FailureFinder finder, PoisonStore poison)
{
    private static readonly DeliveryState[] FailureStates = [.. Enum.GetValues<DeliveryState>().Where(static state => state.IsFailure())];

    /// <summary>Answers a request for failures.</summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var reader = new QueryReader(request);
        var filter = new FailureFilter(reader.Name("source"), reader.Name("destination"), reader.OneOf("state", FailureStates));
        var size = reader.Number("pageSize", OpsLimits.PageSize, 1, OpsLimits.MaxPageSize);
        var token = reader.Text(PageToken.Parameter);
        reader.Complete();
        RowPosition? after = PageToken.Read(filter.ToString(), token) is var (partition, rowKey) ? new(partition, rowKey, rowKey) : null;

        var found = await finder.FindAsync(filter, after, size + 1, cancellationToken).Take(size + 1).ToListAsync(cancellationToken);
        var page = found.Take(size).ToList();
        var next = found.Count > size ? Token(filter, page[^1]) : null;
        var messages = filter.IsEmpty && after is null ? await poison.ListAsync(OpsLimits.MaxPoisonShown, cancellationToken) : null;
        return Results.Json(new FailurePage([.. page.Select(FailureEntry.Of)], next, messages), OpsJson.Default.FailurePage);
    }

    private static string Token(FailureFilter filter, Failure last) =>
        PageToken.Write(filter.ToString(), last.Lead.Partition, LeadKeys.Failure(last.Lead, last.Destination));
}
