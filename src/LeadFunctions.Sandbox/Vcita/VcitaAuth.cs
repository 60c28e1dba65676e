using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox;

/// <summary>
/// vCita's tokens: https://developers.intandem.tech/docs/oauth-20-authentication-flow and <c>POST /platform/v1/tokens</c>.
/// </summary>
internal static class VcitaAuth
{
    public const string OnBehalfOf = "X-On-Behalf-Of";

    private const int OAuthSeconds = 631_139_040;

    // Tokens of POST /platform/v1/tokens have no documented end.
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(OAuthSeconds);

    /// <summary>
    /// The token of a call, in <c>Bearer</c> or the older <c>Token token="…"</c>; <see langword="null"/> where none holds.
    /// </summary>
    public static VcitaToken? Token(SandboxCall call)
    {
        if (Text(call) is not { } token)
        {
            return null;
        }

        var options = call.Options.Vcita;
        return token switch
        {
            _ when options.StaffTokens.Contains(token, StringComparer.Ordinal) => new VcitaToken(VcitaTokenKind.Staff, options.BusinessId),
            _ when options.AppTokens.Contains(token, StringComparer.Ordinal) => new VcitaToken(VcitaTokenKind.App),
            _ when options.DirectoryTokens.Contains(token, StringComparer.Ordinal) => new VcitaToken(VcitaTokenKind.Directory),
            _ => call.State.Vcita.Tokens.TryGet(token, out var issued) ? issued : null,
        };
    }

    public static string? Text(SandboxCall call) => AuthorizationHeader.Bearer(call.Request) ?? AuthorizationHeader.Token(call.Request);

    /// <summary>
    /// The business a call is for, which is missing where nothing says so; or the answer to credentials that do not hold for it.
    /// </summary>
    public static (string? BusinessId, IResult? Refusal) Business(SandboxCall call, string? named)
    {
        var onBehalfOf = call.Request.Headers[OnBehalfOf].ToString() is { Length: > 0 } header ? header : null;
        switch (Token(call))
        {
            case null:
                return (null, VcitaErrors.Unauthorized(call, VcitaUnauthorizedForm.InvalidToken));
            case { Kind: VcitaTokenKind.Directory } when onBehalfOf is null:
                return (null, VcitaErrors.Unauthorized(call, VcitaUnauthorizedForm.WrongContext));
            case { Kind: VcitaTokenKind.Directory }
                when !call.Options.Vcita.DirectoryBusinesses.Contains(onBehalfOf, StringComparer.Ordinal):
                return (null, VcitaErrors.Unauthorized(call, VcitaUnauthorizedForm.NotInDirectory));
            case { Kind: VcitaTokenKind.Staff } staff
                when (onBehalfOf ?? named) is { } other && !string.Equals(other, staff.BusinessId, StringComparison.Ordinal):
                return (null, VcitaErrors.Unauthorized(call, VcitaUnauthorizedForm.WrongContext));
            case { } token:
                return (onBehalfOf ?? token.BusinessId ?? named, null);
        }
    }

    /// <summary>
    /// <c>POST /platform/v1/tokens</c>. That it wants a token itself is not documented, but what else would keep strangers out.
    /// </summary>
    public static IResult CreateToken(SandboxCall call)
    {
        if (Token(call) is null)
        {
            return VcitaErrors.Unauthorized(call, VcitaUnauthorizedForm.InvalidToken);
        }

        if (!call.TryReadObject(out var body))
        {
            return VcitaErrors.Missing(call, "business_id");
        }

        VcitaToken? token = null;
        if (body.Value.Text("business_id") is { } business)
        {
            token = new VcitaToken(VcitaTokenKind.Staff, business);
        }
        else if (body.Value.Text("app_id") is not null)
        {
            token = new VcitaToken(VcitaTokenKind.App);
        }
        else if (body.Value.Text("directory_id") is not null)
        {
            token = new VcitaToken(VcitaTokenKind.Directory);
        }

        return token is null
            ? VcitaErrors.Missing(call, "business_id")
            : Json.Answer(
                new JsonObject { ["data"] = new JsonObject { ["token"] = Issue(call, token) }, ["status"] = "OK" },
                StatusCodes.Status201Created);
    }

    /// <summary><c>POST /oauth/token</c>: JSON, authorization codes only, no refresh tokens.</summary>
    public static IResult Exchange(SandboxCall call)
    {
        var options = call.Options.Vcita;
        if (!call.TryReadObject(out var body)
            || body.Value.Text("grant_type") is not "authorization_code"
            || body.Value.Text("code") is not { } code
            || body.Value.Text("redirect_uri") is null)
        {
            return Refuse("invalid_request", "The request is missing a required parameter.", StatusCodes.Status400BadRequest);
        }

        if (!string.Equals(body.Value.Text("client_id"), options.ClientId, StringComparison.Ordinal)
            || !string.Equals(body.Value.Text("client_secret"), options.ClientSecret, StringComparison.Ordinal))
        {
            return Refuse("invalid_client", "Client authentication failed.", StatusCodes.Status401Unauthorized);
        }

        if (!options.AuthorizationCodes.Contains(code, StringComparer.Ordinal) || !call.State.Vcita.SpentCodes.TryAdd(code, true))
        {
            return Refuse("invalid_grant", "The authorization code is invalid, expired or was used.", StatusCodes.Status400BadRequest);
        }

        return Json.Answer(new JsonObject
        {
            ["access_token"] = Issue(call, new VcitaToken(VcitaTokenKind.Staff, options.BusinessId)),
            ["created_at"] = call.Now.ToUnixTimeSeconds(),
            ["expires_in"] = OAuthSeconds,
            ["token_type"] = "Bearer",
        });
    }

    private static string Issue(SandboxCall call, VcitaToken token)
    {
        var text = TokenText.Opaque(string.Empty);
        call.State.Vcita.Tokens.Add(text, Lifetime, token);
        return text;
    }

    private static IResult Refuse(string error, string description, int status) =>
        Json.Answer(new JsonObject { ["error"] = error, ["error_description"] = description }, status);
}
