using LeadFunctions.Snapshots.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Shows the runs of a Smartflo lead list.</summary>
public sealed class SnapshotRuns(RunsEndpoint endpoint)
{
    /// <summary>Answers <c>GET /api/ops/snapshots/{listId}/runs</c>.</summary>
    [Function(nameof(SnapshotRuns))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "ops/snapshots/{listId}/runs")] HttpRequest request, string listId, CancellationToken cancellationToken) =>
        endpoint.AnswerAsync(request, listId, cancellationToken);
}
