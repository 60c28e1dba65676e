namespace LeadFunctions.Sandbox;

/// <summary>A token that holds, and the business of a staff token.</summary>
internal sealed record VcitaToken(VcitaTokenKind Kind, string? BusinessId = null);
