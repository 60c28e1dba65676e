using LeadFunctions.Snapshots.Reading;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Shows the Smartflo lead lists and their last snapshot runs.</summary>
public sealed class ListSnapshots(ListsEndpoint endpoint)
{
    /// <summary>Answers <c>GET /api/ops/snapshots</c>.</summary>
    [Function(nameof(ListSnapshots))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", Route = "ops/snapshots")] HttpRequest request, CancellationToken cancellationToken) =>
        endpoint.AnswerAsync(cancellationToken);
}
