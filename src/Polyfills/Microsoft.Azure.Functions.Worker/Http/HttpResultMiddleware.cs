using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Middleware;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Shows the request to the rest of the pipeline, and turns what comes back into the response.</summary>
internal sealed class HttpResultMiddleware : IFunctionsWorkerMiddleware
{
    public const string ItemKey = "HttpRequestContext";

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        var http = context.Features.Get<HttpContext>();
        if (http is null)
        {
            await next(context);
            return;
        }

        context.Items[ItemKey] = http;
        await next(context);
        await HttpResultWriter.WriteAsync(http, ((LocalFunctionContext)context).Result);
    }
}
