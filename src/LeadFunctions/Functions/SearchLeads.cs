using LeadFunctions.Operations.Http;
using LeadFunctions.Operations.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Lists leads to operators.</summary>
public sealed class SearchLeads(LeadSearch search, OpsEndpoint endpoint)
{
    /// <summary>Answers <c>GET /api/ops/leads</c>.</summary>
    [Function(nameof(SearchLeads))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "ops/leads")] HttpRequest request,
        CancellationToken cancellationToken) => endpoint.AnswerAsync(request, () => search.SearchAsync(request, cancellationToken));
}
