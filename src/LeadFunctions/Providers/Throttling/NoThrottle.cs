namespace LeadFunctions.Providers.Throttling;

/// <summary>For accounts whose limit is not known: calls are made at once, and the provider's 429 is heeded.</summary>
public sealed class NoThrottle : ICallThrottle
{
    private NoThrottle()
    {
    }

    /// <summary>The only instance.</summary>
    public static NoThrottle Instance { get; } = new();

    /// <inheritdoc />
    public Task WaitAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
