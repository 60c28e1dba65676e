using LeadFunctions.Providers;

namespace LeadFunctions.Delivery.Sending;

/// <summary>Sends leads to one destination, with others or alone.</summary>
public interface ILeadSender
{
    /// <summary>Sends one lead and waits for what becomes of it.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before the lead was on its way.</exception>
    Task<DeliveryOutcome> SendAsync(MappedLead lead, CancellationToken cancellationToken);

    /// <summary>Sends one lead in a call of its own.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before the lead was on its way.</exception>
    Task<DeliveryOutcome> SendAloneAsync(MappedLead lead, CancellationToken cancellationToken);
}
