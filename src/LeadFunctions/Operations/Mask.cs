using LeadFunctions.Leads;

namespace LeadFunctions.Operations;

/// <summary>Hides who somebody is, and leaves enough to recognise them by who knows them.</summary>
public static class Mask
{
    private const string Hidden = "•••";
    private const int PhoneStart = 3;
    private const int PhoneEnd = 2;

    /// <summary>The first letter of each name: <c>A••• O•••</c>.</summary>
    public static string? Name(Lead lead) => lead.FullName() is { } name
        ? string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static word => $"{word.EnumerateRunes().First()}{Hidden}"))
        : null;

    /// <summary>The beginning and the last two digits of a number in E.164 form: <c>+91•••10</c>.</summary>
    public static string? Phone(string? phone) => phone switch
    {
        null => null,
        { Length: > PhoneStart + PhoneEnd } => $"{phone[..PhoneStart]}{Hidden}{phone[^PhoneEnd..]}",
        _ => Hidden,
    };

    /// <summary>The first letter, and the domain: <c>a•••@example.com</c>.</summary>
    public static string? Email(string? email) =>
        email is null ? null : $"{email.EnumerateRunes().First()}{Hidden}{email[Math.Max(email.LastIndexOf('@'), 0)..]}";
}
