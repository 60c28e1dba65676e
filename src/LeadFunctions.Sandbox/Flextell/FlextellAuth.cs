using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace LeadFunctions.Sandbox;

/// <summary>Flextell's tokens and tenants: https://docs.flextell.ai/concepts/oauth-flow and /authentication.</summary>
internal static class FlextellAuth
{
    private const string User = "sandbox";

    /// <summary><see langword="null"/>, or the answer to a call without a token that holds.</summary>
    public static IResult? Authorize(SandboxCall call)
    {
        if (AuthorizationHeader.Bearer(call.Request) is not { Length: > 0 } token)
        {
            return FlextellErrors.MissingToken(call);
        }

        return call.Options.Flextell.Tokens.Contains(token, StringComparer.Ordinal) || call.State.Flextell.AccessTokens.TryGet(token, out _)
            ? null
            : FlextellErrors.InvalidToken(call);
    }

    /// <summary>The tenant that the call names, or <see langword="null"/> where it names none that exists.</summary>
    public static long? Tenant(SandboxCall call) =>
        long.TryParse(call.Request.Headers["X-Tenant"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var tenant)
        && call.Options.Flextell.Tenants.Contains(tenant)
            ? tenant
            : null;

    /// <summary>
    /// The token endpoint, form-encoded only. Its errors are those of RFC 6749; Flextell's own are not documented.
    /// </summary>
    public static IResult Issue(SandboxCall call)
    {
        if (!call.Request.HasFormContentType)
        {
            return Refuse("invalid_request", "The request must be application/x-www-form-urlencoded.", StatusCodes.Status400BadRequest);
        }

        var form = new FormCollection(QueryHelpers.ParseQuery(Encoding.UTF8.GetString(call.Body)));
        var options = call.Options.Flextell;
        if (!string.Equals(form["client_id"], options.ClientId, StringComparison.Ordinal)
            || !string.Equals(form["client_secret"], options.ClientSecret, StringComparison.Ordinal))
        {
            return Refuse("invalid_client", "Client authentication failed.", StatusCodes.Status401Unauthorized);
        }

        return form["grant_type"].ToString() switch
        {
            "authorization_code" => Exchange(call, form["code"].ToString(), form["redirect_uri"].ToString()),
            "refresh_token" => Refresh(call, form["refresh_token"].ToString()),
            _ => Refuse("unsupported_grant_type", "The grant type is not supported.", StatusCodes.Status400BadRequest),
        };
    }

    private static IResult Exchange(SandboxCall call, string code, string redirectUri)
    {
        if (redirectUri.Length == 0)
        {
            return Refuse("invalid_request", "The redirect_uri is missing.", StatusCodes.Status400BadRequest);
        }

        var good = call.Options.Flextell.AuthorizationCodes.Contains(code, StringComparer.Ordinal) && call.State.Flextell.Spent.TryAdd(code, true);
        return good
            ? NewTokens(call, withRefreshToken: true)
            : Refuse("invalid_grant", "The authorization code is invalid or was used.", StatusCodes.Status400BadRequest);
    }

    private static IResult Refresh(SandboxCall call, string refreshToken)
    {
        var (options, store) = (call.Options.Flextell, call.State.Flextell);
        var isFirst = string.Equals(refreshToken, options.RefreshToken, StringComparison.Ordinal);
        var good = (isFirst, options.RotateRefreshTokens) switch
        {
            (true, true) => store.Spent.TryAdd(refreshToken, true),
            (true, false) => !store.Spent.ContainsKey(refreshToken),
            (false, true) => store.RefreshTokens.Revoke(refreshToken),
            (false, false) => store.RefreshTokens.TryGet(refreshToken, out _),
        };
        return good
            ? NewTokens(call, options.RotateRefreshTokens)
            : Refuse("invalid_grant", "The refresh token is invalid, expired or was revoked.", StatusCodes.Status400BadRequest);
    }

    private static IResult NewTokens(SandboxCall call, bool withRefreshToken)
    {
        var (options, store) = (call.Options.Flextell, call.State.Flextell);
        var lifetime = TimeSpan.FromSeconds(options.TokenSeconds);
        var token = TokenText.Jwt(call.Now, lifetime);
        store.AccessTokens.Add(token, lifetime, User);
        var answer = new JsonObject { ["access_token"] = token, ["token_type"] = "Bearer", ["expires_in"] = options.TokenSeconds };
        if (withRefreshToken)
        {
            // The prefix is the one that Laravel Passport's tokens have, and the documentation's.
            var refreshToken = TokenText.Opaque("def50200");
            store.RefreshTokens.Add(refreshToken, TimeSpan.FromSeconds(options.RefreshTokenSeconds), User);
            answer["refresh_token"] = refreshToken;
        }

        return Json.Answer(answer);
    }

    private static IResult Refuse(string error, string description, int status) => Json.Answer(
        new JsonObject { ["error"] = error, ["error_description"] = description, ["message"] = description }, status);
}
