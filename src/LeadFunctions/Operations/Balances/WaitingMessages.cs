namespace LeadFunctions.Operations.Balances;

/// <summary>Messages with leads of any day that are not stored yet.</summary>
/// <param name="OnQueue">About how many are on their way.</param>
/// <param name="Poisoned">How many could not be processed and wait for a person.</param>
public sealed record WaitingMessages(int OnQueue, int Poisoned);
