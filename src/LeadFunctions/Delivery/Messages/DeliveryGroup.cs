namespace LeadFunctions.Delivery.Messages;

/// <summary>References that share all but the place of the lead.</summary>
/// <param name="Source">The source.</param>
/// <param name="Batch">The batch.</param>
/// <param name="Destination">The destination.</param>
/// <param name="Attempt">Attempts recorded so far.</param>
/// <param name="Places">Places of the leads in the batch.</param>
/// <param name="MayHaveArrived">Whether an earlier run may have sent them; left out where not.</param>
public sealed record DeliveryGroup(string Source, string Batch, string Destination, int Attempt, IReadOnlyList<int> Places, bool? MayHaveArrived = null);
