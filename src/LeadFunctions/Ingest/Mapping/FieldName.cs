using System.Globalization;
using System.Text;

namespace LeadFunctions.Ingest.Mapping;

/// <summary>Brings the many spellings of a field's name into one form.</summary>
public static class FieldName
{
    private static readonly string[] Wrappers =
    [
        "your_", "fields_", "field_", "form_fields_", "form_", "data_", "contact_", "lead_", "customer_", "user_", "billing_", "input_",
        "what_is_your_", "what_s_your_", "whats_your_", "enter_your_", "please_enter_your_", "votre_", "tu_", "su_", "ihre_", "deine_", "seu_", "sua_", "uw_", "je_",
    ];

    // About the form, not about the person.
    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal) { "form_name", "form_title", "form_url", "form_page", "user_name", "data_source" };

    private static readonly string[] Suffixes = ["_value", "_required", "_optional"];

    /// <summary>Lower case with underscores: <c>Phone Number</c>, <c>phoneNumber</c> and <c>phone-number</c> all give <c>phone_number</c>.</summary>
    public static string Normalize(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        var previous = default(char);
        foreach (var c in name)
        {
            var isWord = char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if ((!isWord || (char.IsUpper(c) && char.IsLower(previous))) && text.Length > 0 && text[^1] != '_')
            {
                text.Append('_');
            }

            if (isWord)
            {
                text.Append(char.ToLowerInvariant(c));
            }

            previous = c;
        }

        return text.ToString().TrimEnd('_');
    }

    /// <summary>A normalized name and the shorter ones inside it, most exact first: <c>fields_phone_value</c>, <c>fields_phone</c>, <c>phone</c>.</summary>
    public static IEnumerable<string> Candidates(string normalized)
    {
        yield return normalized;
        if (Whole.Contains(normalized))
        {
            yield break;
        }

        var bare = WithoutSuffix(normalized);
        if (bare.Length < normalized.Length)
        {
            yield return bare;
        }

        foreach (var wrapper in Wrappers)
        {
            if (bare.StartsWith(wrapper, StringComparison.Ordinal))
            {
                yield return bare[wrapper.Length..];
            }
        }

        // Form builders number what they make: tel-123, email_2. A number by that name is a quantity, though.
        var unnumbered = bare.AsSpan().TrimEnd("0123456789").ToString().TrimEnd('_');
        if (unnumbered.Length < bare.Length && unnumbered is not "number")
        {
            yield return unnumbered;
        }
    }

    private static string WithoutSuffix(string name)
    {
        var suffix = Suffixes.FirstOrDefault(suffix => name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal));
        return suffix is null ? name : name[..^suffix.Length];
    }
}
