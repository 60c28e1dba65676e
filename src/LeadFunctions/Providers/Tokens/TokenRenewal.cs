using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace LeadFunctions.Providers.Tokens;

/// <summary>
/// Renews an account's token: one call at a time over all instances, which share the result through the secret store.
/// </summary>
/// <remarks>
/// A refresh token that rotates is lost where this process dies after the provider has answered and before the store has the
/// answer; then the authorization must be done anew. That time is kept to the one write: the store and the table are read right
/// before the call, so that a call is not made while they are down; the answer is written at once, no caller's cancellation cuts the
/// write, and the host waits for it when it stops (<see cref="RenewalDrain"/>); where the write fails, the answer is kept in memory,
/// not used, and written at the next try, while a pause keeps other instances from using up the old one.
/// </remarks>
public sealed partial class TokenRenewal(
    TokenAccount account, ITokenIssuer issuer, TokenStore store, RenewalTurns turns, TimeProvider time, ILogger<TokenRenewal> logger)
{
    /// <summary>Time for the provider's call and the wait for its limit. Long, because an answer that comes too late may be a lost token.</summary>
    public static readonly TimeSpan CallLimit = TimeSpan.FromSeconds(60);

    /// <summary>How long to wait for another instance's turn.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How long a token that replaced a refused one is not replaced when it is refused too: logging in again would not help.</summary>
    public static readonly TimeSpan RefusalPause = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan RetrySoon = TimeSpan.FromSeconds(5);

    private IssuedToken? _unstored;

    /// <summary>Gets a token in place of another one: that of another instance, else a new one. Not to be run twice at a time.</summary>
    /// <param name="old">The token to replace; <see langword="null"/> where there is none.</param>
    /// <param name="refused">Whether the provider refused it.</param>
    /// <returns>The token; <paramref name="old"/> itself where it has just replaced another one that was refused.</returns>
    /// <exception cref="TokenUnavailableException">There is none at present.</exception>
    public async Task<IssuedToken> RenewAsync(string? old, bool refused)
    {
        try
        {
            var giveUpAt = time.GetUtcNow() + Patience;
            while (time.GetUtcNow() < giveUpAt)
            {
                if (await ReadAsync() is { } stored && IsWanted(stored, old, refused))
                {
                    return stored;
                }

                if (await turns.TryTakeAsync(CancellationToken.None) is { } turn)
                {
                    return await UseTurnAsync(turn, old, refused);
                }

                await Task.Delay(LookInterval, time);
            }
        }
        catch (Exception exception) when (Outage.Is(exception))
        {
            Log.StoreUnreachable(logger, account.Destination, Outage.Describe(exception));
            throw new TokenUnavailableException($"The token could not be looked up: {Outage.Describe(exception)}.", RetrySoon);
        }

        throw new TokenUnavailableException("Another instance is renewing the token.", RetrySoon);
    }

    private async Task<IssuedToken> UseTurnAsync(RenewalRow turn, string? old, bool refused)
    {
        IssuedToken token;
        try
        {
            // Another instance may have had its turn between our look and ours.
            var stored = await ReadAsync();
            token = IsWanted(stored, old, refused) ? stored : await IssueAsync(stored, refused);
        }
        catch (TokenIssueException exception)
        {
            throw await FailAsync(turn, exception);
        }
        catch (Exception exception) when (Outage.Is(exception))
        {
            throw await FailAsync(turn, TokenIssueException.Failed($"The token could not be had or kept: {Outage.Describe(exception)}."));
        }

        try
        {
            await turns.EndAsync(turn, CancellationToken.None);
        }
        catch (Exception exception) when (Outage.Is(exception))
        {
            // The token is stored; the turn ends by itself.
            Log.StoreUnreachable(logger, account.Destination, Outage.Describe(exception));
        }

        return token;
    }

    private async Task<IssuedToken?> ReadAsync()
    {
        var stored = await store.ReadAsync(CancellationToken.None);
        if (stored?.IssuedAt > _unstored?.IssuedAt)
        {
            _unstored = null;
        }

        return stored;
    }

    private bool IsWanted([NotNullWhen(true)] IssuedToken? stored, string? old, bool refused)
    {
        if (stored is null)
        {
            return false;
        }

        var now = time.GetUtcNow();
        var isOther = !string.Equals(stored.AccessToken, old, StringComparison.Ordinal);
        var hasJustReplaced = refused && stored.AfterRefusal && now - stored.IssuedAt < RefusalPause;
        return stored.IsUsable(now) && (isOther || hasJustReplaced);
    }

    private async Task<IssuedToken> IssueAsync(IssuedToken? stored, bool refused)
    {
        _unstored ??= await AskAsync(stored) with { AfterRefusal = refused };
        await store.WriteAsync(_unstored, CancellationToken.None);
        var token = _unstored;
        _unstored = null;
        Log.Renewed(logger, account.Destination, account.SecretName, token.ExpiresAt);
        return token;
    }

    private async Task<IssuedToken> AskAsync(IssuedToken? last)
    {
        using var limit = new CancellationTokenSource(CallLimit, time);
        try
        {
            return await issuer.IssueAsync(last, limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw TokenIssueException.Failed($"The provider gave no token within {CallLimit}.");
        }
    }

    private async Task<TokenUnavailableException> FailAsync(RenewalRow turn, TokenIssueException failure)
    {
        var failed = await turns.FailAsync(turn, failure, CancellationToken.None);
        Log.Failed(logger, account.Destination, failure.Message, failed.Failures, failed.PausedUntil!.Value);
        return new TokenUnavailableException(failure.Message, failed.PausedUntil - time.GetUtcNow());
    }

    private static partial class Log
    {
        [LoggerMessage(
            EventId = 1, Level = LogLevel.Information, Message = "Destination {Destination} has a new token, kept as {Secret}, until {ExpiresAt}.")]
        public static partial void Renewed(ILogger logger, string destination, string secret, DateTimeOffset expiresAt);

        [LoggerMessage(
            EventId = 2,
            Level = LogLevel.Warning,
            Message = "Destination {Destination} got no token: {Reason} Failures in a row: {Failures}. The next try is after {PausedUntil}.")]
        public static partial void Failed(ILogger logger, string destination, string reason, int failures, DateTimeOffset pausedUntil);

        [LoggerMessage(
            EventId = 3, Level = LogLevel.Warning, Message = "The store of the token of destination {Destination} cannot be used: {Problem}.")]
        public static partial void StoreUnreachable(ILogger logger, string destination, string problem);
    }
}
