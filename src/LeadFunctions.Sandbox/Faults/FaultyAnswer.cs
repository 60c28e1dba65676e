using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace LeadFunctions.Sandbox;

/// <summary>Answers a call the way a fault wants it.</summary>
internal static class FaultyAnswer
{
    /// <summary>Closes the connection, after the fault's latency.</summary>
    public static async Task DropAsync(SandboxCall call, Fault fault)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(fault.LatencyMs), call.Options.TimeProvider, call.Context.RequestAborted)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        call.Context.Abort();
    }

    /// <summary>Answers with the fault's effect on the call or, where the fault only shapes the answer, with the real one.</summary>
    public static async Task RunAsync(SandboxCall call, Fault fault, Func<Task> answer)
    {
        if (fault.DropConnection is DropPoint.After)
        {
            call.Context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
            await answer();
            await DropAsync(call, fault);
            return;
        }

        var real = call.Context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        await using var shaped = new ShapedStream(real.Stream, fault, call.Options.TimeProvider);
        call.Context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(shaped, real));
        var replacement = Replacement(call, fault);
        if (replacement is not null)
        {
            call.Outcome = CallOutcome.Fault;
        }

        await (replacement?.ExecuteAsync(call.Context) ?? answer());
        await call.Context.Response.CompleteAsync();
    }

    private static IResult? Replacement(SandboxCall call, Fault fault)
    {
        if (fault.TokenExpired)
        {
            return call.Provider.ExpireToken(call);
        }

        if (fault.NonArray)
        {
            return Json.Answer("""{"success":false,"message":"Something went wrong."}""");
        }

        if (fault.Status is not { } status)
        {
            return null;
        }

        if (fault.RetryAfter is { } retryAfter)
        {
            call.Context.Response.Headers.RetryAfter = retryAfter.ToString();
        }

        return fault.Body switch
        {
            null => call.Provider.Error(call, status),
            { ValueKind: JsonValueKind.String } text => Results.Text(text.GetString(), "text/plain", statusCode: status),
            { } json => Json.Answer(json.GetRawText(), status),
        };
    }
}
