using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Answers the requests of one HTTP function.</summary>
internal sealed partial class HttpFunctionHandler(
    FunctionDescriptor function,
    AuthorizationLevel level,
    FunctionInvoker invoker,
    FunctionKeys keys,
    HttpThrottle throttle,
    ILogger logger)
{
    public async Task HandleAsync(HttpContext http)
    {
        // https://learn.microsoft.com/azure/azure-functions/disable-function#run-a-disabled-function
        if (function.Disabled && !keys.IsMaster(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (!keys.Allow(http.Request, level))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        try
        {
            using var turn = await throttle.EnterAsync(http.RequestAborted);
            if (turn is { IsAcquired: false })
            {
                http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                return;
            }

            await RunAsync(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            LogHungUp(function.Name);
        }
#pragma warning disable CA1031 // Whatever a function throws, its caller gets an answer.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Fail(http, e);
        }
    }

    private async Task RunAsync(HttpContext http)
    {
        var routeValues = new Dictionary<string, object?>(http.Request.RouteValues, StringComparer.OrdinalIgnoreCase);
        var context = new LocalFunctionContext(function, routeValues, http.RequestServices, http.RequestAborted);
        context.Features.Set(http);
        await invoker.InvokeAsync(context);
    }

    private void Fail(HttpContext http, Exception exception)
    {
        LogFailed(exception, function.Name);
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        http.Response.Clear();
        http.Response.StatusCode = (exception as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Function} failed.")]
    private partial void LogFailed(Exception exception, string function);

    [LoggerMessage(EventId = 2, Level = LogLevel.Debug, Message = "{Function}: the caller hung up.")]
    private partial void LogHungUp(string function);
}
