using Azure.Core;

namespace LeadFunctions.Tests.Providers.Tokens.Secrets;

/// <summary>An identity with one token.</summary>
public sealed class FixedCredential : TokenCredential
{
    private static readonly AccessToken Token = new("identity-token", DateTimeOffset.MaxValue);

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => Token;

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => ValueTask.FromResult(Token);
}
