using System.Text;
using LeadFunctions.Leads;

namespace LeadFunctions.Delivery.Sending;

/// <summary>Takes what a lead says of a person out of a provider's words: some providers repeat the value they do not like.</summary>
public static class LeadWords
{
    private const string Mark = "[from the lead]";

    // Shorter answers to a form's questions ("yes", "2") tell nothing of a person, and stand in any sentence.
    private const int ShortestAnswer = 4;

    /// <summary>The words without the lead's values, wherever one stands as a whole, in upper or lower case.</summary>
    public static string? Remove(string? words, Lead lead)
    {
        if (words is not { Length: > 0 })
        {
            return words;
        }

        foreach (var value in Values(lead).Select(Flatten).Where(static value => value.Length > 1).Distinct(StringComparer.Ordinal).OrderByDescending(static value => value.Length))
        {
            words = Remove(words, value);
        }

        return words;
    }

    private static IEnumerable<string> Values(Lead lead) => new[]
        {
            lead.FullName(), lead.FirstName, lead.LastName, lead.Email, lead.Phone, lead.Company,
            lead.FullAddress(), lead.Address, lead.City, lead.PostalCode, lead.Message, lead.PageUrl, lead.Referrer,
        }
        .OfType<string>()
        .Concat(lead.Fields.Values.Where(static value => value.Length >= ShortestAnswer));

    // Words have single spaces: what was written over several lines stands on one.
    private static string Flatten(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Remove(string words, string value)
    {
        var result = new StringBuilder(words.Length);
        var start = 0;
        int found;
        while ((found = words.IndexOf(value, start, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            var end = found + value.Length;
            var isWhole = (found == 0 || !char.IsLetterOrDigit(words[found - 1])) && (end == words.Length || !char.IsLetterOrDigit(words[end]));
            result.Append(words, start, found - start).Append(isWhole ? Mark : words[found..end]);
            start = end;
        }

        return result.Append(words, start, words.Length - start).ToString();
    }
}
