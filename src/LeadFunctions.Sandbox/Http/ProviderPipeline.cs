namespace LeadFunctions.Sandbox;

/// <summary>
/// Around every call to a provider: read it, count it against the rate limit, let a fault have it, note it, answer it, note what
/// became of it.
/// </summary>
internal sealed class ProviderPipeline(RequestDelegate next, SandboxRuntime runtime, IEnumerable<IProvider> providers)
{
    private readonly IProvider[] _providers = [.. providers];

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path;
        var provider = Array.Find(_providers, p => path.StartsWithSegments("/" + p.Name, StringComparison.OrdinalIgnoreCase));
        if (provider is null)
        {
            await next(context);
            return;
        }

        var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted);
        using var call = new SandboxCall(provider, runtime.Options, runtime.State, context, body);
        call.State.Log.CountCall(provider.Name);
        var refusal = provider.Admit(call);
        var fault = refusal is null ? call.State.Faults.Take(call) : null;
        if (fault is { DropConnection: DropPoint.Before })
        {
            await FaultyAnswer.DropAsync(call, fault);
            return;
        }

        context.Features.Set(call);
        var entry = call.State.Log.Append(call);
        try
        {
            await (refusal?.ExecuteAsync(context)
                ?? (fault is null ? next(context) : FaultyAnswer.RunAsync(call, fault, () => next(context))));
        }
        finally
        {
            call.State.Log.Finish(entry, call);
        }
    }
}
