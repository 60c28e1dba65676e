using System.Text;

namespace LeadFunctions.Ingest.Mapping;

/// <summary>Brings the many spellings of a field's name into one form.</summary>
public static class FieldName
{
    private static readonly string[] Wrappers = ["your_", "fields_", "field_", "form_", "form_fields_", "data_", "contact_", "lead_", "customer_", "user_", "billing_"];

    /// <summary>Lower case with underscores: <c>Phone Number</c>, <c>phoneNumber</c> and <c>phone-number</c> all give <c>phone_number</c>.</summary>
    public static string Normalize(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        var previous = default(char);
        foreach (var c in name)
        {
            var isWord = char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
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
        var bare = normalized.EndsWith("_value", StringComparison.Ordinal) ? normalized[..^"_value".Length] : normalized;
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
    }
}
