namespace LeadFunctions.Sandbox;

/// <summary>A bulk call that was answered with a batch id.</summary>
/// <param name="DoneAt">Until then it is in progress.</param>
/// <param name="Failed">Whether its leads were refused.</param>
internal sealed record SmartfloBatch(DateTimeOffset DoneAt, bool Failed);
