using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadFunctions.Providers.Http;
using LeadFunctions.Providers.Throttling;
using LeadFunctions.Providers.Tokens;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Providers.Smartflo;

/// <summary>
/// Logs in to Smartflo for a token of one hour (https://docs.smartflo.tatatelebusiness.com/reference/generate-a-token). Too many
/// logins lock the account: the answer then says until when, in India's local time.
/// </summary>
public sealed partial class SmartfloLogin(
    string destination, SmartfloOptions options, TokenHttp http, ICallThrottle throttle, TimeProvider time, ILogger<SmartfloLogin> logger) : ITokenIssuer
{
    private readonly Uri _url = ProviderUrl.Combine(options.BaseUrl!, SmartfloDefaults.LoginPath);

    /// <inheritdoc />
    public async Task<IssuedToken> IssueAsync(IssuedToken? last, CancellationToken cancellationToken)
    {
        var credentials = new JsonObject { ["email"] = options.LoginId, ["password"] = options.Password };
        using var content = new StringContent(credentials.ToJsonString(), Encoding.UTF8, "application/json");
        var askedAt = time.GetUtcNow();
        var reply = await http.PostAsync(_url, content, throttle, cancellationToken);
        var token = TokenReply.Read(reply, askedAt) ?? throw Failure(reply);
        WarnOfPassword(ReplyJson.Parse(reply.Body));
        return token;
    }

    private TokenIssueException Failure(ProviderReply reply)
    {
        var words = TokenReply.Words(reply, options.Password!, options.LoginId!);
        if (LockedUntil(ReplyJson.Parse(reply.Body)) is { } until)
        {
            return TokenIssueException.Until($"Smartflo has locked the login until {until:O}: {words}.", until);
        }

        return TokenReply.IsPassing(reply)
            ? TokenReply.Passing(reply, $"Smartflo did not answer the login: {words}.", time.GetUtcNow())
            : TokenIssueException.Refused($"Smartflo refused LoginId and Password: {words}.");
    }

    private static DateTimeOffset? LockedUntil(JsonElement? json) =>
        DateTime.TryParseExact(
            json.Member("retry_after").AsText(), "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new DateTimeOffset(local, SmartfloDefaults.Clock).ToUniversalTime()
            : null;

    private void WarnOfPassword(JsonElement? json)
    {
        if (int.TryParse(json.Member("number_of_days_left").AsText(), CultureInfo.InvariantCulture, out var days) && days <= SmartfloDefaults.PasswordWarningDays)
        {
            Log.PasswordExpires(logger, destination, days);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 1,
            Level = LogLevel.Warning,
            Message = "The password of destination {Destination} expires in {Days} days: change it at Smartflo and in the settings.")]
        public static partial void PasswordExpires(ILogger logger, string destination, int days);
    }
}
