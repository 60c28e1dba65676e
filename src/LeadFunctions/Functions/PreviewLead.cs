using LeadFunctions.Operations.Http;
using LeadFunctions.Operations.Previews;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Shows what would become of a post.</summary>
public sealed class PreviewLead(Previewer previewer, OpsEndpoint endpoint)
{
    /// <summary>Answers <c>POST /api/ops/preview/{source}</c>.</summary>
    [Function(nameof(PreviewLead))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "ops/preview/{source}")] HttpRequest request,
        string source,
        CancellationToken cancellationToken) => endpoint.AnswerAsync(request, () => previewer.PreviewAsync(request, source, cancellationToken));
}
