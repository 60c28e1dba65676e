using Microsoft.AspNetCore.Http;

namespace LeadFunctions.Ingest.Receiving;

/// <summary>303: the browser gets another page, and going back does not post again (RFC 9110 §15.4.4).</summary>
public sealed class SeeOther(Uri location) : IResult
{
    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = location.AbsoluteUri;
        return Task.CompletedTask;
    }
}
