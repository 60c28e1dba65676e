using LeadFunctions.Operations.Failures;
using LeadFunctions.Operations.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Lists to operators what did not get through.</summary>
public sealed class ListFailures(FailureList failures, OpsEndpoint endpoint)
{
    /// <summary>Answers <c>GET /api/ops/failures</c>.</summary>
    [Function(nameof(ListFailures))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "ops/failures")] HttpRequest request,
        CancellationToken cancellationToken) => endpoint.AnswerAsync(request, () => failures.ListAsync(request, cancellationToken));
}
