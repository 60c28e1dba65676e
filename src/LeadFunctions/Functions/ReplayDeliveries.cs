using LeadFunctions.Operations.Http;
using LeadFunctions.Operations.Replays;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Sends deliveries again that operators choose by filter or ids.</summary>
public sealed class ReplayDeliveries(Replayer replayer, OpsEndpoint endpoint)
{
    /// <summary>Answers <c>POST /api/ops/replays</c>.</summary>
    [Function(nameof(ReplayDeliveries))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "ops/replays")] HttpRequest request,
        CancellationToken cancellationToken) => endpoint.ChangeAsync(request, () => replayer.ReplayAsync(request, cancellationToken));
}
