using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Providers;

namespace LeadFunctions.Delivery.Sending;

/// <summary>Brings leads to one destination: map, look first where the lead may have arrived, send.</summary>
public sealed class Deliverer(IDestination destination, ILeadSender sender, RetrySchedule schedule)
{
    /// <summary>Delivers a lead.</summary>
    /// <param name="work">The delivery and its lead.</param>
    /// <param name="mayHaveArrived">Whether an earlier try may have got through unnoticed.</param>
    /// <param name="cancellationToken">Cancels while nothing is on its way.</param>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was sent.</exception>
    public async Task<DeliveryOutcome> DeliverAsync(DeliveryWork work, bool mayHaveArrived, CancellationToken cancellationToken)
    {
        var mapped = destination.Map(work.Lead) with { Lead = work.Lead };
        if (mapped.Body is null)
        {
            return new DeliveryOutcome(OutcomeKind.Permanent, string.Join(' ', mapped.Problems));
        }

        using var activity = DeliveryTelemetry.StartSend(destination, work.Lead);
        return await SendAsync(work, mapped, mayHaveArrived, cancellationToken);
    }

    private async Task<DeliveryOutcome> SendAsync(DeliveryWork work, MappedLead mapped, bool mayHaveArrived, CancellationToken cancellationToken)
    {
        if (!mayHaveArrived || destination.CanRepeat)
        {
            return await sender.SendAsync(mapped, cancellationToken);
        }

        var finding = await destination.FindAsync(mapped, work.Lead.ReceivedAt, cancellationToken);
        if (finding.Failure is { } failure && !schedule.IsLast(work.Record.Attempts + 1 - work.Record.Base))
        {
            return failure with { Words = $"an earlier try may have arrived, and asking the provider failed. {failure.Words}".Trim() };
        }

        return finding.Arrival switch
        {
            Arrival.Arrived => new DeliveryOutcome(OutcomeKind.Delivered, "an earlier try had arrived"),
            Arrival.Unknown when destination.Options.OnAmbiguous == OnAmbiguous.Hold =>
                new DeliveryOutcome(OutcomeKind.Ambiguous, "an earlier try may have arrived, and the provider cannot tell") { Hold = true },
            Arrival.Unknown => Mark(await SendAgainAsync(work, mapped, cancellationToken)),
            _ => await SendAgainAsync(work, mapped, cancellationToken),
        };
    }

    // A lead whose calls came to nothing certain twice goes alone: another one that went with it may be why.
    private Task<DeliveryOutcome> SendAgainAsync(DeliveryWork work, MappedLead mapped, CancellationToken cancellationToken) =>
        work.Record.History.Count(static attempt => attempt.Outcome == OutcomeKind.Ambiguous) > 1
            ? sender.SendAloneAsync(mapped, cancellationToken)
            : sender.SendAsync(mapped, cancellationToken);

    private static DeliveryOutcome Mark(DeliveryOutcome outcome) => outcome with { Words = $"sent again, though an earlier try may have arrived. {outcome.Words}".Trim() };
}
