using System.Globalization;
using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox;

/// <summary>
/// Smartflo's tokens: permanent ones, and those of <c>/v1/auth/login</c>
/// (https://docs.smartflo.tatatelebusiness.com/reference/generate-a-token).
/// </summary>
internal static class SmartfloAuth
{
    private const int DaysLeft = 30;
    private static readonly TimeSpan IndianTime = new(5, 30, 0);

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("/login", Login);
        group.MapPost("/refresh", Refresh);
        group.MapPost("/logout", Logout);
    }

    /// <summary><see langword="null"/>, or the answer to a call without a token that holds.</summary>
    public static IResult? Authorize(SandboxCall call) =>
        Token(call) is { } token
        && (call.Options.Smartflo.Tokens.Contains(token, StringComparer.Ordinal) || call.State.Smartflo.Tokens.TryGet(token, out _))
            ? null
            : SmartfloErrors.Unauthorized(call);

    public static string? Token(SandboxCall call) =>
        AuthorizationHeader.Bearer(call.Request) ?? (call.Options.Smartflo.RequireBearer ? null : AuthorizationHeader.Text(call.Request));

    private static IResult Login(SandboxCall call)
    {
        if (!call.TryReadObject(out var body)
            || body.Value.Text("email") is not { } loginId
            || body.Value.Text("password") is not { } password)
        {
            return SmartfloErrors.Refused(call, "email", "The email and password fields are required.");
        }

        var options = call.Options.Smartflo;
        var succeeded = options.Logins.TryGetValue(loginId, out var expected)
            && string.Equals(expected, password, StringComparison.Ordinal);
        var (lockedUntil, failures) = call.State.Smartflo.Logins.Note(loginId, succeeded, options);
        if (lockedUntil is { } until)
        {
            call.Outcome = CallOutcome.Unauthorized;
            return Locked(until, options);
        }

        if (!succeeded)
        {
            call.Outcome = CallOutcome.Unauthorized;
            return Failed(failures, options);
        }

        return Issue(call, loginId);
    }

    // The answer of a refresh is not documented: that of a login is the likely one.
    private static IResult Refresh(SandboxCall call)
    {
        if (Token(call) is not { } token || !call.State.Smartflo.Tokens.TryGet(token, out var loginId))
        {
            return SmartfloErrors.Unauthorized(call);
        }

        if (call.Options.Smartflo.RefreshEndsToken)
        {
            call.State.Smartflo.Tokens.Revoke(token);
        }

        return Issue(call, loginId!);
    }

    // The answer of a logout is not documented: the generic shape.
    private static IResult Logout(SandboxCall call)
    {
        if (Authorize(call) is { } refusal)
        {
            return refusal;
        }

        call.State.Smartflo.Tokens.Revoke(Token(call)!);
        return SmartfloAnswers.Success(call, "Logged out successfully.");
    }

    private static IResult Issue(SandboxCall call, string loginId)
    {
        var lifetime = TimeSpan.FromSeconds(call.Options.Smartflo.TokenSeconds);
        var token = TokenText.Jwt(call.Now, lifetime);
        call.State.Smartflo.Tokens.Add(token, lifetime, loginId);
        return Json.Answer(new JsonObject
        {
            ["success"] = true,
            ["access_token"] = token,
            ["token_type"] = "bearer",
            ["expires_in"] = call.Options.Smartflo.TokenSeconds,
            ["number_of_days_left"] = DaysLeft,
        });
    }

    private static IResult Failed(int failures, SmartfloOptions options) => Json.Answer(
        options.LoginFailure == SmartfloLoginFailure.Counted
            ? new JsonObject { ["success"] = false, ["message"] = "The username or password is incorrect.", ["login_failed_count"] = failures }
            : new JsonObject { ["success"] = false, ["message"] = "Invalid credentials" },
        options.LoginFailureStatus);

    // retry_after is a local time of India, without an offset; the words of the message are not documented.
    private static IResult Locked(DateTimeOffset until, SmartfloOptions options) => Json.Answer(
        new JsonObject
        {
            ["success"] = false,
            ["message"] = "Too many login attempts.",
            ["retry_after"] = until.ToOffset(IndianTime).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        },
        options.LockStatus);
}
