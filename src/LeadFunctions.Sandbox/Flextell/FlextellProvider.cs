using System.Globalization;

namespace LeadFunctions.Sandbox;

/// <summary>Flextell (https://docs.flextell.ai) below <c>/flextell</c>: the API below <c>/api</c>, as at dev.flextell.ai.</summary>
internal sealed class FlextellProvider : IProvider
{
    public string Name => "flextell";

    public void Map(RouteGroupBuilder group)
    {
        group.MapPost("/oauth/token", FlextellAuth.Issue);
        FlextellEndpoints.Map(group.MapGroup("/api/v1"));
        group.Map("/{**rest}", FlextellErrors.NotFound);
    }

    public IResult? Admit(SandboxCall call)
    {
        var slot = call.State.Flextell.Limiter.Enter(call.Options.Flextell.CallsPerMinute, LimitWindow.Fixed);
        var headers = call.Context.Response.Headers;
        headers["X-RateLimit-Limit"] = call.Options.Flextell.CallsPerMinute.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = slot.Remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = slot.ResetsAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        if (slot.Admitted)
        {
            return null;
        }

        headers.RetryAfter = ((int)Math.Ceiling((slot.ResetsAt - call.Now).TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return FlextellErrors.TooManyRequests(call);
    }

    public IResult Error(SandboxCall call, int status) => FlextellErrors.OfStatus(call, status);

    public IResult ExpireToken(SandboxCall call)
    {
        if (AuthorizationHeader.Bearer(call.Request) is { } token)
        {
            call.State.Flextell.AccessTokens.Revoke(token);
        }

        return FlextellErrors.InvalidToken(call);
    }

    public (long Leads, long Conversations) Count(SandboxState state) => (state.Flextell.Leads, 0);
}
