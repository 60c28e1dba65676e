using LeadFunctions.Providers.Http;
using LeadFunctions.Providers.Throttling;
using LeadFunctions.Providers.Tokens;

namespace LeadFunctions.Providers.Flextell;

/// <summary>
/// Renews a token of Flextell by OAuth (https://docs.flextell.ai/concepts/oauth-flow). A refresh token may be good for one use:
/// "always store the latest values returned". Where the answer has none, the old one stays.
/// </summary>
public sealed class FlextellRefresh(FlextellOptions options, TokenHttp http, ICallThrottle throttle, TimeProvider time) : ITokenIssuer
{
    /// <inheritdoc />
    public async Task<IssuedToken> IssueAsync(IssuedToken? last, CancellationToken cancellationToken)
    {
        var refreshToken = last?.RefreshToken ?? options.RefreshToken!;
        using var content = new FormUrlEncodedContent(
        [
            new("grant_type", "refresh_token"),
            new("refresh_token", refreshToken),
            new("client_id", options.ClientId),
            new("client_secret", options.ClientSecret),
        ]);
        var askedAt = time.GetUtcNow();
        var reply = await http.PostAsync(options.TokenUrl!, content, throttle, cancellationToken);
        var token = TokenReply.Read(reply, askedAt) ?? throw Failure(reply, refreshToken);
        return token with { RefreshToken = token.RefreshToken ?? refreshToken };
    }

    private TokenIssueException Failure(ProviderReply reply, string refreshToken)
    {
        var words = TokenReply.Words(reply, refreshToken, options.ClientSecret!);
        if (TokenReply.IsPassing(reply))
        {
            return TokenReply.Passing(reply, $"Flextell did not renew the token: {words}.", time.GetUtcNow());
        }

        // RFC 6749, section 5.2.
        return ReplyJson.Parse(reply.Body).Member("error").AsText() switch
        {
            "invalid_grant" => TokenIssueException.Refused(
                $"Flextell's refresh token has expired or was revoked. Authorize the app anew and set RefreshToken: {words}."),
            "invalid_client" => TokenIssueException.Refused($"Flextell refused ClientId and ClientSecret: {words}."),
            _ => TokenIssueException.Refused($"Flextell refused to renew the token: {words}."),
        };
    }
}
