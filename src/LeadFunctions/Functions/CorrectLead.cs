using LeadFunctions.Operations.Corrections;
using LeadFunctions.Operations.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Corrects a lead.</summary>
public sealed class CorrectLead(LeadCorrections corrections, OpsEndpoint endpoint)
{
    /// <summary>Answers <c>PATCH /api/ops/leads/{id}</c>.</summary>
    [Function(nameof(CorrectLead))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "patch", Route = "ops/leads/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) => endpoint.AnswerAsync(request, () => corrections.CorrectAsync(request, id, cancellationToken));
}
