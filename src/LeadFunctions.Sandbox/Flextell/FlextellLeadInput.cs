namespace LeadFunctions.Sandbox;

/// <summary>The body of "Create a lead", after validation: https://docs.flextell.ai/api-reference/lead/create-a-lead.</summary>
internal sealed record FlextellLeadInput(
    string LastName,
    string? FirstName,
    string? PhoneNumber,
    string? Email,
    string? Description,
    string? Message,
    string? PreferredContact,
    string? SourcePageUrl,
    long? LeadStatusId,
    long? LeadReferenceSourceId,
    long? AssignedUserId,
    long? CountryId,
    IReadOnlyList<string>? MarketingAttribution);
