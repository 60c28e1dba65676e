using LeadFunctions.Ingest.Receiving;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Receives leads over HTTP.</summary>
public sealed class ReceiveLead(LeadReceiver receiver)
{
    /// <summary>Answers <c>/api/leads/{source}</c>. Methods other than POST are taken to be refused with 405; the host itself would say 404.</summary>
    [Function(nameof(ReceiveLead))]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", "get", "options", "put", "patch", "delete", Route = "leads/{source}")] HttpRequest request,
        string source,
        CancellationToken cancellationToken) => receiver.ReceiveAsync(request, source, cancellationToken);
}
