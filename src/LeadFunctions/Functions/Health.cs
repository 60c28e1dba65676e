using LeadFunctions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Says whether leads can be taken.</summary>
public sealed class Health(StorageProbe probe)
{
    /// <summary>Answers <c>/api/health</c>: 200 where storage can be reached, else 503.</summary>
    [Function(nameof(Health))]
    public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request, CancellationToken cancellationToken) =>
        await probe.IsReachableAsync(cancellationToken)
            ? Results.Text("""{"status":"healthy"}""", "application/json")
            : Results.Text("""{"status":"unhealthy","reason":"storage cannot be reached"}""", "application/json", statusCode: StatusCodes.Status503ServiceUnavailable);
}
