namespace LeadFunctions.Sandbox;

/// <summary>A lead status: https://docs.flextell.ai/api-reference/lead (statuses).</summary>
internal sealed record FlextellStatus(long Id, string Name, string Slug, string Color, int SortOrder, bool IsDefault, bool IsTerminal);
