namespace LeadFunctions.Tests.Leads.Phones;

/// <summary>
/// A region's example number in the ways that libphonenumber-js writes it. FromHome: as dialled abroad from the same region, with
/// its international prefix. FromAmerica: as dialled from the USA (the USA's own: from Great Britain).
/// </summary>
internal sealed record LibPhoneNumberExample(
    string Region,
    string E164,
    string CallingCode,
    string NationalNumber,
    string National,
    string International,
    string FromHome,
    string? FromAmerica);
