using LeadFunctions.Alerts;
using LeadFunctions.Delivery;
using LeadFunctions.Delivery.Deliveries;
using LeadFunctions.Delivery.Messages;
using LeadFunctions.Storage;

namespace LeadFunctions.Operations.Poison;

/// <summary>Holds deliveries whose message could not be processed. How far each attempt came nobody knows: it may have arrived.</summary>
public sealed class DeliveryHolder(DeliveryStore store, WaitingList waiting, Alerter alerter, TimeProvider time)
{
    /// <summary>What the delivery says of it.</summary>
    public const string Words = "the message could not be processed";

    /// <summary>Holds a delivery, unless its reference is void; when this returns, it is durable.</summary>
    public async Task HoldAsync(DeliveryRef reference)
    {
        while (await store.FindAsync(reference.Lead, reference.Destination) is { } delivery && !delivery.State.IsTerminal())
        {
            // Counted as an attempt, so that every reference that is still about is void.
            var now = time.GetUtcNow();
            var held = delivery with
            {
                State = DeliveryState.Held,
                Attempts = delivery.Attempts + 1,
                History = [.. delivery.History.TakeLast(DeliveryRow.MaxHistory - 1), new Attempt(now, OutcomeKind.Ambiguous, Status: null, Words, Milliseconds: 0)],
                NextAt = null,
                UpdatedAt = now,
            };
            if (delivery.Attempts > reference.Attempt)
            {
                return;
            }

            if (await store.RecordAsync(held, delivery.State) == WriteResult.Written)
            {
                await waiting.RemoveAsync(delivery.Lead, delivery.Destination);
                alerter.Report(AlertSubject.Destination(delivery.Destination), AlertKind.Held);
                return;
            }
        }
    }
}
