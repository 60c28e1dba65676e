using LeadFunctions.Providers;

namespace LeadFunctions.Delivery.Sending;

/// <summary>A lead on its way with others. What becomes of it is known as soon as it is known of it alone.</summary>
/// <param name="lead">The lead.</param>
/// <param name="cancellationToken">Whoever waits for it gives up.</param>
internal sealed class BatchedLead(MappedLead lead, CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource<DeliveryOutcome> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The lead.</summary>
    public MappedLead Lead => lead;

    /// <summary>What becomes of it; cancelled where it was let go unsent.</summary>
    public Task<DeliveryOutcome> Outcome => _outcome.Task;

    /// <summary>Says what became of it.</summary>
    public void Settle(DeliveryOutcome outcome) => _outcome.TrySetResult(outcome);

    /// <summary>Says that its call went wrong, unless it is known what became of it.</summary>
    public void Fail(Exception exception) => _outcome.TrySetException(exception);

    /// <summary>Lets it go where nobody waits for it any more. Only while no call that may have brought it is on its way.</summary>
    /// <returns>Whether it was let go.</returns>
    public bool LetGo() => cancellationToken.IsCancellationRequested && _outcome.TrySetCanceled(cancellationToken);
}
