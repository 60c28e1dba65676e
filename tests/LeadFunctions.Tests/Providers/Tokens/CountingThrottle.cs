using LeadFunctions.Providers.Throttling;

namespace LeadFunctions.Tests.Providers.Tokens;

/// <summary>Lets every call through and counts them.</summary>
public sealed class CountingThrottle : ICallThrottle
{
    private int _calls;

    public int Calls => _calls;

    public Task WaitAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _calls);
        return Task.CompletedTask;
    }
}
