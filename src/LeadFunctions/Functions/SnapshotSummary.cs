using LeadFunctions.Snapshots.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Shows how the states of a Smartflo lead list developed.</summary>
public sealed class SnapshotSummary(SummaryEndpoint endpoint)
{
    /// <summary>Answers <c>GET /api/ops/snapshots/{listId}/summary</c>.</summary>
    [Function(nameof(SnapshotSummary))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "ops/snapshots/{listId}/summary")] HttpRequest request, string listId, CancellationToken cancellationToken) =>
        endpoint.AnswerAsync(request, listId, cancellationToken);
}
