using System.Text.Json;

namespace LeadFunctions.Snapshots.Parsing;

/// <summary>Tells by name and value which members hold phone numbers and e-mail addresses, and masks them for views.</summary>
public static class Contact
{
    private const int ShownDigits = 3;
    private const int MinPhoneDigits = 10;
    private const int MaxPhoneDigits = 15;

    private static readonly string[] Words = ["phone", "mobile", "email", "e-mail", "whatsapp", "contact no", "contact number"];

    /// <summary>Whether a member holds a phone number or an e-mail address: the list's header or its own name says so, or it looks like one.</summary>
    public static bool Is(string member, IReadOnlyList<string> header, JsonElement? value)
    {
        if (string.Equals(member, FieldNames.Phone, StringComparison.Ordinal) || SaysSo(FieldNames.Resolve(member, header)) || SaysSo(member))
        {
            return true;
        }

        return value is { ValueKind: JsonValueKind.String } text && LooksLike(text.GetString()!);
    }

    /// <summary>A value with most of it hidden: the last three digits of a number, the first letter and the end of an address stay.</summary>
    public static string Mask(string value)
    {
        var at = value.LastIndexOf('@');
        if (at > 0)
        {
            var dot = value.LastIndexOf('.');
            return $"{value[0]}***@***{(dot > at ? value[dot..] : string.Empty)}";
        }

        return value.Length <= ShownDigits ? new string('*', value.Length) : $"*****{value[^ShownDigits..]}";
    }

    private static bool SaysSo(string name) => Array.Exists(Words, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool LooksLike(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at > 0 && at < text.Length - 1 && text.IndexOf('.', at) > 0)
        {
            return true;
        }

        return text.Count(char.IsDigit) is >= MinPhoneDigits and <= MaxPhoneDigits && text.All(static c => char.IsDigit(c) || c is '+' or '-' or ' ' or '(' or ')' or '.');
    }
}
