using LeadFunctions.Leads;
using LeadFunctions.Providers;

namespace LeadFunctions.Delivery.Sending;

/// <summary>Sends leads to one destination, so many at a time.</summary>
public sealed class DestinationSender(IDestination destination, int concurrentCalls) : IDisposable
{
    private readonly SemaphoreSlim _places = new(concurrentCalls);

    /// <summary>Waits for a place and sends a lead.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before the lead was sent. Once it is on its way, the answer is waited for.</exception>
    public async Task<DeliveryOutcome> SendAsync(Lead lead, CancellationToken cancellationToken)
    {
        var mapped = destination.Map(lead);
        if (mapped.Body is null)
        {
            return new DeliveryOutcome(OutcomeKind.Permanent, string.Join(' ', mapped.Problems));
        }

        await _places.WaitAsync(cancellationToken);
        try
        {
            using var activity = DeliveryTelemetry.StartSend(destination, lead);
            return await destination.SendAsync([mapped], CancellationToken.None);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _places.Dispose();
}
