namespace LeadFunctions.Tests.Leads.Phones;

/// <summary>What libphonenumber-js makes of a text.</summary>
internal sealed record LibPhoneNumberAnswer(string Kind, string? E164, string? Region, string? Extension);
