using System.Buffers;

namespace LeadFunctions.Leads.Phones;

/// <summary>The parameters of <c>tel:</c> URIs that say where a number belongs (RFC 3966, section 5.1).</summary>
internal static class PhoneUri
{
    private const string Scheme = "tel:";
    private const string Context = ";phone-context=";
    private const string Subaddress = ";isub=";

    private static readonly SearchValues<char> GlobalDigits = SearchValues.Create("0123456789-.()");
    private static readonly SearchValues<char> DomainCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.");

    /// <summary>
    /// Puts a global context before the number, <c>tel:863-1234;phone-context=+1-914-555</c>, and drops a domain's;
    /// false where the context is neither. A text without a context is left as it is.
    /// </summary>
    public static bool TryApplyContext(ref string text)
    {
        var at = text.IndexOf(Context, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return true;
        }

        var context = text.AsSpan(at + Context.Length);
        context = context[..(context.IndexOf(';') is >= 0 and var end ? end : context.Length)];
        var scheme = text.AsSpan(0, at).IndexOf(Scheme, StringComparison.OrdinalIgnoreCase);
        var number = text.AsSpan()[(scheme < 0 ? 0 : scheme + Scheme.Length)..at];
        text = context is ['+', ..] ? string.Concat(context, number) : number.ToString();
        return IsGlobalNumber(context) || IsDomain(context);
    }

    /// <summary>Cuts off an ISDN subaddress and what follows it.</summary>
    public static ReadOnlySpan<char> WithoutSubaddress(ReadOnlySpan<char> text) =>
        text.IndexOf(Subaddress, StringComparison.OrdinalIgnoreCase) is > 0 and var at ? text[..at] : text;

    private static bool IsGlobalNumber(ReadOnlySpan<char> context) =>
        context is ['+', .. var digits] && !digits.ContainsAnyExcept(GlobalDigits) && digits.ContainsAnyInRange('0', '9');

    private static bool IsDomain(ReadOnlySpan<char> context) =>
        !context.ContainsAnyExcept(DomainCharacters) && (context.ContainsAnyInRange('a', 'z') || context.ContainsAnyInRange('A', 'Z'));
}
