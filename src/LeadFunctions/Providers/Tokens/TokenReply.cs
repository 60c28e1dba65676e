using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using LeadFunctions.Delivery;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Providers.Tokens;

/// <summary>What the answers of token endpoints have in common.</summary>
public static partial class TokenReply
{
    /// <summary>Lifetime of a token whose answer names none: the documented one of both providers.</summary>
    public static readonly TimeSpan UsualLifetime = TimeSpan.FromHours(1);

    /// <summary>Reads <c>access_token</c>, <c>expires_in</c> and <c>refresh_token</c>; <see langword="null"/> where there is no token.</summary>
    /// <param name="reply">The answer.</param>
    /// <param name="askedAt">When it was asked for: the token's life is counted from then, UTC.</param>
    public static IssuedToken? Read(ProviderReply reply, DateTimeOffset askedAt)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var json = ReplyJson.Parse(reply.Body);
        return reply.Status is >= 200 and < 300 && json.Member("access_token").AsText()?.Trim() is { Length: > 0 } token && TokenSettings.FitsHeader(token)
            ? new IssuedToken
            {
                AccessToken = token,
                IssuedAt = askedAt,
                ExpiresAt = askedAt + Lifetime(json),
                RefreshToken = json.Member("refresh_token").AsText() is { Length: > 0 } refresh ? refresh : null,
            }
            : null;
    }

    /// <summary>
    /// What an answer without a token says, without any of the secrets that were sent. The answer may hold a token where nobody looks
    /// for one, so only the members that hold words are read, and nothing is kept that looks like a token.
    /// </summary>
    public static string Words(ProviderReply reply, params IReadOnlyList<string> secrets)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var words = TokenLike().Replace(ReplyWords.ReadNamed(reply with { Secrets = secrets }), static found => found.Value.Any(char.IsAsciiDigit) ? "[secret]" : found.Value);
        return $"status {reply.Status}{(words.Length == 0 ? string.Empty : $", {words}")}";
    }

    /// <summary>Whether the provider could not answer or was busy, so that the credentials may be right.</summary>
    public static bool IsPassing(ProviderReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return StatusOutcome.Of(reply.Status) == OutcomeKind.Transient || ReplyJson.Parse(reply.Body) is null;
    }

    /// <summary>The failure of an answer that passes: until the time that it names, where it does.</summary>
    public static TokenIssueException Passing(ProviderReply reply, string message, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return reply.RetryAfter is { } wait ? TokenIssueException.Until(message, now + wait) : TokenIssueException.Failed(message);
    }

    private static TimeSpan Lifetime(JsonElement? json) =>
        long.TryParse(json.Member("expires_in").AsText(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < int.MaxValue
            ? TimeSpan.FromSeconds(seconds)
            : UsualLifetime;

    [GeneratedRegex(@"[\w\-.~+/=]{20,}", RegexOptions.NonBacktracking)]
    private static partial Regex TokenLike();
}
