namespace LeadFunctions.Providers.Throttling;

/// <summary>Keeps an account's calls within its limit.</summary>
public interface ICallThrottle
{
    /// <summary>Waits until one call may be made.</summary>
    Task WaitAsync(CancellationToken cancellationToken);
}
