namespace LeadFunctions.Sandbox;

/// <summary>A reference source: https://docs.flextell.ai/api-reference/lead (reference sources).</summary>
internal sealed record FlextellReferenceSource(long Id, string Name, string? ExternalId, string Color);
