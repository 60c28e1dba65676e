namespace LeadFunctions.Providers.Tokens;

/// <summary>A provider issued no token. The message says why, and holds no secret.</summary>
public sealed class TokenIssueException : Exception
{
    private static readonly TimeSpan PauseOfRefusal = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PauseOfFailure = TimeSpan.FromSeconds(5);

    private TokenIssueException(string message, TimeSpan firstPause, DateTimeOffset? retryAt = null)
        : base(message)
    {
        FirstPause = firstPause;
        RetryAt = retryAt;
    }

    /// <summary>How long to wait before the next try; it doubles with every failure.</summary>
    public TimeSpan FirstPause { get; }

    /// <summary>When the provider wants to be asked again, where it says so.</summary>
    public DateTimeOffset? RetryAt { get; }

    /// <summary>The provider refused the credentials: asking again helps only once they are right. The first pause is 1 min.</summary>
    public static TokenIssueException Refused(string message) => new(message, PauseOfRefusal);

    /// <summary>The provider could not answer or was busy. The first pause is 5 s.</summary>
    public static TokenIssueException Failed(string message) => new(message, PauseOfFailure);

    /// <summary>The provider said when to come back.</summary>
    public static TokenIssueException Until(string message, DateTimeOffset retryAt) => new(message, PauseOfRefusal, retryAt);
}
