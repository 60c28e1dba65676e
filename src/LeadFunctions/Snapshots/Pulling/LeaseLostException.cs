namespace LeadFunctions.Snapshots.Pulling;

/// <summary>Another run has taken the list over, because this one did not renew its hold in time.</summary>
public sealed class LeaseLostException() : Exception("Another run has taken the list over.");
