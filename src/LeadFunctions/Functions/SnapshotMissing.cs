using LeadFunctions.Snapshots.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Shows the delivered leads that a Smartflo lead list does not have.</summary>
public sealed class SnapshotMissing(MissingEndpoint endpoint)
{
    /// <summary>Answers <c>GET /api/ops/snapshots/{listId}/missing</c>.</summary>
    [Function(nameof(SnapshotMissing))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "ops/snapshots/{listId}/missing")] HttpRequest request, string listId, CancellationToken cancellationToken) =>
        endpoint.AnswerAsync(request, listId, cancellationToken);
}
