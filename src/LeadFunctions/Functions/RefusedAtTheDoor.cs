using LeadFunctions.Ingest.Refused;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Requests that were refused at the door.</summary>
public sealed class RefusedAtTheDoor(RefusedRequests requests)
{
    /// <summary>Lists them: <c>GET /api/ops/refused?source=</c>.</summary>
    [Function("ListRefused")]
    public Task<IResult> List([HttpTrigger(AuthorizationLevel.Function, "get", Route = "ops/refused")] HttpRequest request) =>
        requests.ListAsync(request.Query["source"].ToString() is { Length: > 0 } source ? source : null);

    /// <summary>Reads all of a source again: <c>POST /api/ops/refused/{source}/replay</c>.</summary>
    [Function("ReplayAllRefused")]
    public Task<IResult> ReplayAll([HttpTrigger(AuthorizationLevel.Function, "post", Route = "ops/refused/{source}/replay")] HttpRequest request, string source) =>
        requests.ReplayAsync(source, id: null);

    /// <summary>Reads one again: <c>POST /api/ops/refused/{source}/{id}/replay</c>.</summary>
    [Function("ReplayRefused")]
    public Task<IResult> Replay([HttpTrigger(AuthorizationLevel.Function, "post", Route = "ops/refused/{source}/{id}/replay")] HttpRequest request, string source, string id) =>
        requests.ReplayAsync(source, id);
}
