using LeadFunctions.Snapshots.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Shows the rows of a Smartflo lead list.</summary>
public sealed class SnapshotLeads(LeadsEndpoint endpoint)
{
    /// <summary>Answers <c>GET /api/ops/snapshots/{listId}/leads</c>.</summary>
    [Function(nameof(SnapshotLeads))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "ops/snapshots/{listId}/leads")] HttpRequest request, string listId, CancellationToken cancellationToken) =>
        endpoint.AnswerAsync(request, listId, cancellationToken);
}
