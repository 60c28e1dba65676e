using LeadFunctions.Operations.Http;
using LeadFunctions.Snapshots.Scheduling;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Pulls a Smartflo lead list now.</summary>
public sealed class TakeSnapshot(SnapshotStarter starter, OpsEndpoint endpoint)
{
    /// <summary>Answers <c>POST /api/ops/snapshots/{listId}</c>.</summary>
    [Function(nameof(TakeSnapshot))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "ops/snapshots/{listId}")] HttpRequest request, string listId, CancellationToken cancellationToken) =>
        endpoint.ChangeAsync(request, () => starter.AnswerAsync(listId, cancellationToken));
}
