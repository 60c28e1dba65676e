namespace LeadFunctions.Operations.Poison;

/// <summary>A message that could not be processed and waits for a person.</summary>
/// <param name="Id">Its id, to put it back by.</param>
/// <param name="Queue">The queue it was on.</param>
/// <param name="RecordedAt">Since when it is recorded, UTC.</param>
/// <param name="Why">Why it is here.</param>
/// <param name="Bytes">Size of its body.</param>
public sealed record PoisonedMessage(string Id, string Queue, DateTimeOffset RecordedAt, string Why, int Bytes);
