using LeadFunctions.Ingest.Refused;
using LeadFunctions.Operations.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Lists requests that were refused at the door.</summary>
public sealed class ListRefused(RefusedRequests requests, OpsEndpoint endpoint)
{
    /// <summary>Answers <c>GET /api/ops/refused</c>, of all sources or of <c>?source=</c>.</summary>
    [Function(nameof(ListRefused))]
    public Task<IResult> Run([HttpTrigger(AuthorizationLevel.Function, "get", Route = "ops/refused")] HttpRequest request) =>
        endpoint.AnswerAsync(request, () =>
        {
            var query = new QueryReader(request);
            var source = query.Name("source");
            query.Complete();
            return requests.ListAsync(source);
        });
}
