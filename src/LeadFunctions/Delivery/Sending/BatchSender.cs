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
    private readonly GroupCommit<BatchedLead, bool> _calls;

    /// <summary>Creates the sender of a destination.</summary>
    public BatchSender(IDestination destination, CallPipeline pipeline)
    {
        _pipeline = pipeline;
        _calls = new(destination.MaxLeadsPerCall, MaxBytes, static lead => lead.Lead.Body!.ToJsonString().Length, SendAsync);
    }

    /// <inheritdoc />
    /// <remarks>
    /// A lead that waits for the next call goes with it, whether or not anybody still waits: one call is soon through. Where a batch is
    /// split, which may take many, it is let go between them.
    /// </remarks>
    public Task<DeliveryOutcome> SendAsync(MappedLead lead, CancellationToken cancellationToken)
    {
        var batched = new BatchedLead(lead, cancellationToken);
        _ = _calls.AddAsync(batched);
        return batched.Outcome;
    }

    /// <inheritdoc />
    public Task<DeliveryOutcome> SendAloneAsync(MappedLead lead, CancellationToken cancellationToken) => _pipeline.SendAsync([lead], cancellationToken);

    private async Task<IReadOnlyList<bool>> SendAsync(IReadOnlyList<BatchedLead> leads)
    {
        try
        {
            await SettleAsync(leads, leads, await CallAsync(leads));
        }
#pragma warning disable CA1031 // Whatever went wrong belongs to those who wait.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            foreach (var lead in leads)
            {
                lead.Fail(exception);
            }
        }

        return [.. leads.Select(static _ => true)];
    }

    private async Task SettleAsync(IReadOnlyList<BatchedLead> batch, IReadOnlyList<BatchedLead> leads, DeliveryOutcome outcome)
    {
        if (leads.Count == 1 || !MayBeOfSome(outcome))
        {
            Settle(leads, outcome);
            return;
        }

        var unchanged = new List<(IReadOnlyList<BatchedLead> Leads, DeliveryOutcome Outcome)>();
        foreach (var half in leads.Chunk((leads.Count + 1) / 2))
        {
            // Not before something came of the batch: one that takes longer than its leads are waited for would begin anew for ever.
            var mayLetGo = batch.Any(static lead => lead.Outcome.IsCompleted);
            if (half.Where(lead => !(mayLetGo && lead.LetGo())).ToList() is not { Count: > 0 } part)
            {
                continue;
            }

            var said = await CallAsync(part);
            if (SpeaksOfLeads(outcome) || said.Kind != outcome.Kind)
            {
                await SettleAsync(batch, part, said);
            }
            else
            {
                unchanged.Add((part, said));
            }
        }

        foreach (var (part, said) in unchanged)
        {
            if (unchanged.Count == 2)
            {
                // It was not about a lead: smaller parts would only be more calls.
                Settle(part, said);
            }
            else
            {
                await SettleAsync(batch, part, said);
            }
        }
    }

    private Task<DeliveryOutcome> CallAsync(IReadOnlyList<BatchedLead> leads) => _pipeline.SendAsync([.. leads.Select(static lead => lead.Lead)], CancellationToken.None);

    private static void Settle(IReadOnlyList<BatchedLead> leads, DeliveryOutcome outcome)
    {
        foreach (var lead in leads)
        {
            lead.Settle(outcome);
        }
    }

    private static bool MayBeOfSome(DeliveryOutcome outcome) => SpeaksOfLeads(outcome) || IsOfWords(outcome);

    // "Duplicate" of a batch may be true of one lead only. 404 and 405 are about the list or the call, whatever leads it carries.
    private static bool SpeaksOfLeads(DeliveryOutcome outcome) =>
        outcome is { Kind: OutcomeKind.Permanent or OutcomeKind.Duplicate } and { Status: not (404 or 405) };

    // With these statuses, "busy" or "not authorized" was read from words, which may be about a lead after all.
    private static bool IsOfWords(DeliveryOutcome outcome) =>
        outcome is { Kind: OutcomeKind.Transient or OutcomeKind.Auth } and { Status: 400 or (>= 200 and < 300) };
}
