namespace Microsoft.Azure.Functions.Worker;

/// <summary>Function-level retries. Queue functions have none: a message comes back by itself.</summary>
public abstract class RetryContext
{
    /// <summary>Retries so far.</summary>
    public abstract int RetryCount { get; }

    /// <summary>Retries allowed; -1 for no limit.</summary>
    public abstract int MaxRetryCount { get; }
}
