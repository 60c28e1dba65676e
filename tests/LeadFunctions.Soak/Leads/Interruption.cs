namespace LeadFunctions.Soak.Leads;

/// <summary>A time in which something was away.</summary>
/// <param name="What">What happened.</param>
/// <param name="From">When it went away, UTC.</param>
/// <param name="To">When it was back, UTC.</param>
internal sealed record Interruption(string What, DateTimeOffset From, DateTimeOffset To);
