using LeadFunctions.Providers;

namespace LeadFunctions.Delivery.Sending;

/// <summary>Sends leads one by one, so many at a time. Only those that wait for their place can be cancelled.</summary>
public sealed class SingleSender(CallPipeline pipeline, int concurrentCalls) : ILeadSender, IDisposable
{
    private readonly SemaphoreSlim _places = new(concurrentCalls);

    /// <inheritdoc />
    public async Task<DeliveryOutcome> SendAsync(MappedLead lead, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            // Whoever has a place may also have a slot of the rate limit already, which nobody else could use: it is not given up.
            return await pipeline.SendAsync([lead], CancellationToken.None);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc />
    public Task<DeliveryOutcome> SendAloneAsync(MappedLead lead, CancellationToken cancellationToken) => SendAsync(lead, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _places.Dispose();
}
