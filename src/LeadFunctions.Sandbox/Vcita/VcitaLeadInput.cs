namespace LeadFunctions.Sandbox;

/// <summary>What is kept of a lead: what a client of vCita is.</summary>
internal sealed record VcitaLeadInput(
    string IdentifierType,
    string Identifier,
    string FirstName,
    string? LastName,
    string? Email,
    string? UniqueId,
    string? Phone,
    string? Address,
    string? Source,
    string? SourceUrl,
    string? Status,
    string? Tags);
