using LeadFunctions.Operations.Erasure;
using LeadFunctions.Operations.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Erases a person's data.</summary>
public sealed class EraseLead(ErasureRequests erasure, OpsEndpoint endpoint)
{
    /// <summary>Answers <c>DELETE /api/ops/leads/{id}</c>.</summary>
    [Function(nameof(EraseLead))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "ops/leads/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) => endpoint.ChangeAsync(request, () => erasure.EraseAsync(id, cancellationToken));
}
