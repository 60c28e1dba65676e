using LeadFunctions.Operations.Balances;
using LeadFunctions.Operations.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Counts what became of the leads of a day.</summary>
public sealed class ReadBalance(BalanceReader balances, OpsEndpoint endpoint)
{
    /// <summary>Answers <c>GET /api/ops/balance</c>.</summary>
    [Function(nameof(ReadBalance))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "ops/balance")] HttpRequest request,
        CancellationToken cancellationToken) => endpoint.AnswerAsync(request, () => balances.ReadAsync(request, cancellationToken));
}
