namespace LeadFunctions.Sandbox;

/// <summary>vCita (https://developers.intandem.tech, api.vcita.biz) below <c>/vcita</c>.</summary>
internal sealed class VcitaProvider : IProvider
{
    public string Name => "vcita";

    public void Map(RouteGroupBuilder group)
    {
        VcitaEndpoints.Map(group);
        group.Map("/{**rest}", VcitaErrors.NotFound);
    }

    // Only the clients' endpoint is known to be limited.
    public IResult? Admit(SandboxCall call) => null;

    public IResult Error(SandboxCall call, int status) => VcitaErrors.OfStatus(call, status);

    public IResult ExpireToken(SandboxCall call)
    {
        if (VcitaAuth.Text(call) is { } token)
        {
            call.State.Vcita.Tokens.Revoke(token);
        }

        return VcitaErrors.Unauthorized(call, VcitaUnauthorizedForm.InvalidToken);
    }

    public (long Leads, long Conversations) Count(SandboxState state) => (state.Vcita.ClientCount, state.Vcita.Conversations);
}
