namespace LeadFunctions.Delivery.Messages;

/// <summary>Where a lead waits that is too large for a message: a row of the table <c>claims</c>.</summary>
/// <param name="Partition">Its partition: the source.</param>
/// <param name="Row">Its row key: the batch.</param>
public sealed record LeadClaim(string Partition, string Row);
