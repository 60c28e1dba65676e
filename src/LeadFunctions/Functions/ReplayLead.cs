using LeadFunctions.Operations.Http;
using LeadFunctions.Operations.Replays;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Sends the deliveries of a lead again.</summary>
public sealed class ReplayLead(Replayer replayer, OpsEndpoint endpoint)
{
    /// <summary>Answers <c>POST /api/ops/leads/{id}/replay</c>.</summary>
    [Function(nameof(ReplayLead))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "ops/leads/{id}/replay")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) => endpoint.ChangeAsync(request, () => replayer.ReplayLeadAsync(request, id, cancellationToken));
}
