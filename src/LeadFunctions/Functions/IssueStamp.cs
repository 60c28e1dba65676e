using LeadFunctions.Ingest.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace LeadFunctions.Functions;

/// <summary>Gives pages a stamp for their form.</summary>
public sealed class IssueStamp(StampIssuer issuer)
{
    /// <summary>Answers <c>/api/leads/{source}/stamp</c> with a stamp, to be sent back as the form's field <c>_stamp</c>.</summary>
    [Function(nameof(IssueStamp))]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", "options", Route = "leads/{source}/stamp")] HttpRequest request, string source) =>
        issuer.Issue(request, source);
}
