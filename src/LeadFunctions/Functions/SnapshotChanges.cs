using LeadFunctions.Snapshots.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Shows what changed in a Smartflo lead list.</summary>
public sealed class SnapshotChanges(ChangesEndpoint endpoint)
{
    /// <summary>Answers <c>GET /api/ops/snapshots/{listId}/changes</c>.</summary>
    [Function(nameof(SnapshotChanges))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "ops/snapshots/{listId}/changes")] HttpRequest request, string listId, CancellationToken cancellationToken) =>
        endpoint.AnswerAsync(request, listId, cancellationToken);
}
