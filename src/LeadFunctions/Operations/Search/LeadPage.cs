namespace LeadFunctions.Operations.Search;

/// <summary>A page of leads, newest first.</summary>
/// <param name="Leads">The leads.</param>
/// <param name="Continue">What to pass as <c>continue</c> for the next page; <see langword="null"/> on the last one.</param>
public sealed record LeadPage(IReadOnlyList<LeadListEntry> Leads, string? Continue);
