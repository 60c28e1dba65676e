namespace LeadFunctions.Providers.Tokens;

/// <summary>No access token can be had at present. The message says why, and holds no secret.</summary>
public sealed class TokenUnavailableException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">Why there is no token.</param>
    /// <param name="retryAfter">How long the provider asked us to wait, where it did.</param>
    public TokenUnavailableException(string message, TimeSpan? retryAfter = null)
        : base(message) => RetryAfter = retryAfter;

    /// <summary>How long the provider asked us to wait.</summary>
    public TimeSpan? RetryAfter { get; }
}
