using LeadFunctions.Ingest.Refused;
using LeadFunctions.Operations.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Reads requests again that were refused at the door.</summary>
public sealed class ReplayRefused(RefusedRequests requests, OpsEndpoint endpoint)
{
    /// <summary>Answers <c>POST /api/ops/refused/{source}/{id}/replay</c>.</summary>
    [Function(nameof(ReplayRefused))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "post", Route = "ops/refused/{source}/{id}/replay")] HttpRequest request, string source, string id) =>
        endpoint.ChangeAsync(request, () => requests.ReplayAsync(source, id));

    /// <summary>Answers <c>POST /api/ops/refused/{source}/replay</c>: all of a source.</summary>
    [Function("ReplayAllRefused")]
    public Task<IResult> RunAll([HttpTrigger(AuthorizationLevel.Function, "post", Route = "ops/refused/{source}/replay")] HttpRequest request, string source) =>
        endpoint.ChangeAsync(request, () => requests.ReplayAsync(source, id: null));
}
