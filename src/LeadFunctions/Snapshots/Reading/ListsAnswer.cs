namespace LeadFunctions.Snapshots.Reading;

/// <summary>Every list that is pulled, or was.</summary>
/// <param name="Lists">The lists.</param>
public sealed record ListsAnswer(IReadOnlyList<ListView> Lists);
