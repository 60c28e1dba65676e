using Microsoft.AspNetCore.Http;

namespace Microsoft.Azure.Functions.Worker.Tests;

public sealed class ProbeHttpFunctions(FunctionProbe probe)
{
    [Function("Probe")]
    public async Task<IResult> Probe(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "probe/{id?}")] HttpRequest request, FunctionContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ShouldBe(context.CancellationToken);
        request.HttpContext.ShouldBeSameAs(context.GetHttpContext());
        await probe.CallAsync(context, cancellationToken);
        return Results.Ok();
    }
}
