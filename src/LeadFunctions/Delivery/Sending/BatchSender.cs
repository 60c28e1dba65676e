using LeadFunctions.Providers;
using LeadFunctions.Storage;

namespace LeadFunctions.Delivery.Sending;

/// <summary>
/// Sends leads to a destination whose API takes several in one call. A lead alone goes at once; those that arrive while a call is on
/// its way share the next one. A batch that is refused is split until the bad lead is alone.
/// </summary>
public sealed class BatchSender : ILeadSender
{
    private const int MaxBytes = 1024 * 1024;

    private readonly CallPipeline _pipeline;
    private readonly GroupCommit<MappedLead, DeliveryOutcome> _calls;

    /// <summary>Creates the sender of a destination.</summary>
    public BatchSender(IDestination destination, CallPipeline pipeline)
    {
        _pipeline = pipeline;
        _calls = new(destination.MaxLeadsPerCall, MaxBytes, static lead => lead.Body!.ToJsonString().Length, SendAsync);
    }

    /// <inheritdoc />
    /// <remarks>A lead that waits for the next call goes with it, whether or not anybody still waits: batches are soon through.</remarks>
    public Task<DeliveryOutcome> SendAsync(MappedLead lead, CancellationToken cancellationToken) => _calls.AddAsync(lead);

    private async Task<IReadOnlyList<DeliveryOutcome>> SendAsync(IReadOnlyList<MappedLead> leads)
    {
        var outcome = await _pipeline.SendAsync(leads, CancellationToken.None);

        // "Duplicate" of a batch may be true of one lead only.
        if (outcome.Kind is not (OutcomeKind.Permanent or OutcomeKind.Duplicate) || leads.Count == 1)
        {
            return [.. Enumerable.Repeat(outcome, leads.Count)];
        }

        var half = leads.Count / 2;
        var first = await SendAsync([.. leads.Take(half)]);
        var second = await SendAsync([.. leads.Skip(half)]);
        return [.. first, .. second];
    }
}
