namespace LeadFunctions.Sandbox;

/// <summary>Smartflo (https://docs.smartflo.tatatelebusiness.com) below <c>/smartflo</c>.</summary>
internal sealed class SmartfloProvider : IProvider
{
    public string Name => "smartflo";

    public void Map(RouteGroupBuilder group)
    {
        SmartfloAuth.Map(group.MapGroup("/v1/auth"));
        SmartfloEndpoints.Map(group.MapGroup("/v1/broadcast"));
        group.Map("/{**rest}", static (SandboxCall call) => SmartfloErrors.Unknown(call, "resource"));
    }

    public IResult? Admit(SandboxCall call)
    {
        var slot = call.State.Smartflo.Limiter.Enter(call.Options.CallsPerSecond, call.Options.Smartflo.RateLimitWindow);
        return slot.Admitted ? null : SmartfloErrors.TooManyRequests(call, slot);
    }

    public IResult Error(SandboxCall call, int status) => SmartfloErrors.OfStatus(call, status);

    public IResult ExpireToken(SandboxCall call)
    {
        if (SmartfloAuth.Token(call) is { } token)
        {
            call.State.Smartflo.Tokens.Revoke(token);
        }

        return SmartfloErrors.OfStatus(call, StatusCodes.Status401Unauthorized);
    }

    public (long Leads, long Conversations) Count(SandboxState state) => (state.Smartflo.Leads, 0);
}
