using LeadFunctions.Operations.Http;
using LeadFunctions.Operations.Timelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Tells operators what became of a lead.</summary>
public sealed class ReadLead(TimelineReader timelines, OpsEndpoint endpoint)
{
    /// <summary>Answers <c>GET /api/ops/leads/{id}</c>.</summary>
    [Function(nameof(ReadLead))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "ops/leads/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) => endpoint.AnswerAsync(request, () => timelines.ReadAsync(request, id, cancellationToken));
}
