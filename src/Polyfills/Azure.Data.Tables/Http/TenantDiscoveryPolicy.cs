using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables;

/// <summary>Gets tokens from the tenant that the service names in its challenge.</summary>
internal sealed partial class TenantDiscoveryPolicy(TokenCredential credential, string scope)
    : BearerTokenAuthenticationPolicy(credential, scope)
{
    private readonly string[] _scopes = [scope];
    private volatile string? _tenant;

    protected override ValueTask AuthorizeRequestAsync(HttpMessage message) =>
        _tenant is null ? ValueTask.CompletedTask : AuthenticateAndAuthorizeRequestAsync(message, Context(message));

    protected override void AuthorizeRequest(HttpMessage message)
    {
        if (_tenant is not null)
        {
            AuthenticateAndAuthorizeRequest(message, Context(message));
        }
    }

    protected override async ValueTask<bool> AuthorizeRequestOnChallengeAsync(HttpMessage message)
    {
        if (!ReadTenant(message.Response))
        {
            return false;
        }

        await AuthenticateAndAuthorizeRequestAsync(message, Context(message)).ConfigureAwait(false);
        return true;
    }

    protected override bool AuthorizeRequestOnChallenge(HttpMessage message)
    {
        if (!ReadTenant(message.Response))
        {
            return false;
        }

        AuthenticateAndAuthorizeRequest(message, Context(message));
        return true;
    }

    private TokenRequestContext Context(HttpMessage message) => new(_scopes, message.Request.ClientRequestId, tenantId: _tenant);

    private bool ReadTenant(Response response)
    {
        if (!response.Headers.TryGetValue("WWW-Authenticate", out var challenge) || Tenant().Match(challenge!) is not { Success: true } match)
        {
            return false;
        }

        _tenant = match.Groups["tenant"].Value;
        return true;
    }

    [GeneratedRegex("authorization_uri=\"?https://[^/\"\\s]+/(?<tenant>[^/\"\\s]+)/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tenant();
}
