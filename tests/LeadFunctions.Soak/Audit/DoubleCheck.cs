using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Soak.Leads;

namespace LeadFunctions.Soak.Audit;

/// <summary>Finds the reason why a lead was sent twice.</summary>
internal sealed class DoubleCheck(IReadOnlyCollection<Interruption> interruptions, TimeSpan callTimeout)
{
    // Between a provider's answer and our record of it lies one write to storage, on a busy machine.
    private static readonly TimeSpan RecordTime = TimeSpan.FromSeconds(3);

    /// <summary>The reason.</summary>
    /// <param name="delivery">The delivery with its attempts.</param>
    /// <param name="arrivals">When the provider got the lead.</param>
    /// <param name="canRepeat">Whether a repeat makes no second record there; else the provider is to be asked first, or the repeat marked.</param>
    public DoubleReason Explain(DeliveryRecord delivery, IReadOnlyList<DateTimeOffset> arrivals, bool canRepeat)
    {
        if (delivery.History.Any(static attempt => attempt.Outcome == OutcomeKind.Ambiguous))
        {
            return DoubleReason.NoAnswer;
        }

        if (delivery.History.Any(static attempt => attempt.Words?.Contains("sent again", StringComparison.Ordinal) == true))
        {
            return DoubleReason.SentAgain;
        }

        return canRepeat && arrivals.SkipLast(1).All(WasInterrupted) ? DoubleReason.NotRecorded : DoubleReason.Unexplained;
    }

    private bool WasInterrupted(DateTimeOffset arrival) =>
        interruptions.Any(interruption => interruption.From <= arrival + callTimeout + RecordTime && arrival <= interruption.To);
}
