namespace LeadFunctions.Providers.Tokens;

/// <summary>
/// A token that is renewed before it expires, while calls go on with the old one, and when it is refused. All callers of this
/// process share one renewal, which none of them can cancel.
/// </summary>
public sealed class RenewingToken(TokenRenewal renewal, TimeProvider time, Random random) : ITokenSource
{
    /// <summary>The part of a token's life after which it is renewed, at the earliest: 48 of 60 min.</summary>
    public const double EarliestRenewal = 0.80;

    /// <summary>What is added to that at random, at most, so that instances do not all try at once: 4 of 60 min.</summary>
    public const double RenewalSpread = 0.06;

    // Within a pause, the store is looked at now and then: another instance may have found a way, or a person.
    private static readonly TimeSpan MaxLookInterval = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan MinLookInterval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private IssuedToken? _current;
    private DateTimeOffset _renewAt;
    private string? _refused;
    private Task? _running;
    private string _problem = string.Empty;
    private DateTimeOffset _pausedUntil;
    private DateTimeOffset _lookAgainAt;

    /// <inheritdoc />
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        // Again after each renewal: its token may have been refused to others by the time we look.
        while (true)
        {
            Task running;
            lock (_lock)
            {
                if (Use() is { } token)
                {
                    return token;
                }

                running = StartUnlessPaused();
            }

            await running.WaitAsync(cancellationToken);
        }
    }

    /// <inheritdoc />
    /// <exception cref="TokenUnavailableException">There is none at present.</exception>
    public async ValueTask<bool> RefreshAsync(string refused, CancellationToken cancellationToken)
    {
        while (true)
        {
            // A renewal that began before the refusal may bring the refused token itself.
            await DrainAsync().WaitAsync(cancellationToken);
            Task running;
            lock (_lock)
            {
                if (_current is { } token && token.IsUsable(time.GetUtcNow()) && (IsOther(token, refused) || HasJustReplaced(token)))
                {
                    return IsOther(token, refused);
                }

                _current = null;
                _refused ??= refused;
                running = StartUnlessPaused();
            }

            await running.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Waits until no renewal runs.</summary>
    public Task DrainAsync()
    {
        lock (_lock)
        {
            return _running ?? Task.CompletedTask;
        }
    }

    private static bool IsOther(IssuedToken token, string refused) => !string.Equals(token.AccessToken, refused, StringComparison.Ordinal);

    private bool HasJustReplaced(IssuedToken token) => token.AfterRefusal && time.GetUtcNow() - token.IssuedAt < TokenRenewal.RefusalPause;

    private string? Use()
    {
        var now = time.GetUtcNow();
        if (_current is not { } token || !token.IsUsable(now))
        {
            return null;
        }

        if (now >= _renewAt && now >= _lookAgainAt)
        {
            // Calls go on with the token at hand; RunAsync notes how this ends.
            _ = Start();
        }

        return token.AccessToken;
    }

    private Task StartUnlessPaused() => time.GetUtcNow() >= _lookAgainAt ? Start() : throw Unavailable();

    private Task Start()
    {
        if (_running is null)
        {
            var (old, refused) = (_refused ?? _current?.AccessToken, _refused is not null);
            _running = Task.Run(() => RunAsync(old, refused));
        }

        return _running;
    }

    private async Task RunAsync(string? old, bool refused)
    {
        IssuedToken? token = null;
        TokenUnavailableException? failure = null;
        try
        {
            token = await renewal.RenewAsync(old, refused);
        }
        catch (TokenUnavailableException exception)
        {
            failure = exception;
        }
        finally
        {
            lock (_lock)
            {
                _running = null;
                Note(token, failure);
            }
        }
    }

    private void Note(IssuedToken? token, TokenUnavailableException? failure)
    {
        var now = time.GetUtcNow();
        if (token is not null && token.IsUsable(now))
        {
            _current = token;
            _refused = null;
            _renewAt = token.IssuedAt + ((token.ExpiresAt - token.IssuedAt) * (EarliestRenewal + (RenewalSpread * random.NextDouble())));
            _lookAgainAt = now;
            return;
        }

        var pause = failure?.RetryAfter ?? MaxLookInterval;
        _problem = failure?.Message ?? (token is null ? "The token could not be renewed." : "The provider's token had expired when it came.");
        _pausedUntil = now + pause;
        _lookAgainAt = now + TimeSpan.FromTicks(Math.Clamp(pause.Ticks, MinLookInterval.Ticks, MaxLookInterval.Ticks));
    }

    private TokenUnavailableException Unavailable()
    {
        var wait = _pausedUntil - time.GetUtcNow();
        return new TokenUnavailableException(_problem, wait > TimeSpan.Zero ? wait : null);
    }
}
