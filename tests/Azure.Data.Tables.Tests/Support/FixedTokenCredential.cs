using Azure.Core;

namespace Azure.Data.Tables.Tests;

/// <summary>Gives one token and keeps what it was asked for.</summary>
internal sealed class FixedTokenCredential : TokenCredential
{
    internal List<TokenRequestContext> Requests { get; } = [];

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Requests.Add(requestContext);
        return new AccessToken("token", DateTimeOffset.MaxValue);
    }

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}
