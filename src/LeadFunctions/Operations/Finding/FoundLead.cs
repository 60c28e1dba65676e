namespace LeadFunctions.Operations.Finding;

/// <summary>The lead that an id leads to.</summary>
/// <param name="Lead">The lead.</param>
/// <param name="Repeats">How often it was posted again.</param>
public sealed record FoundLead(StoredLead Lead, int Repeats);
