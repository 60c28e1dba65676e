namespace LeadFunctions.Snapshots.Scheduling;

/// <summary>A list that the account has.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name; may be empty.</param>
public sealed record DiscoveredList(string Id, string Name);
