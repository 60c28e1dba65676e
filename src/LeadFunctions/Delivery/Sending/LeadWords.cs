using LeadFunctions.Leads;
using LeadFunctions.Providers.Http;
using LeadFunctions.Providers.Scrubbing;

namespace LeadFunctions.Delivery.Sending;

/// <summary>Takes what leads say of persons out of a provider's words: some providers repeat the value they do not like.</summary>
public static class LeadWords
{
    private const string Mark = "[from the lead]";

    // Shorter answers to a form's questions ("yes", "2") tell nothing of a person, and stand in any sentence.
    private const int ShortestAnswer = 4;

    // Names are often of several words, of which some are as short as those of any sentence ("de", "Jr").
    private const int ShortestName = 3;

    // Providers write a number with its country's code, without it, or with a zero in its place: its end is the same.
    private const int EndOfNumber = 7;

    /// <summary>The words without the leads' values, shortened to what is kept. Values are found in other spellings and in parts: see <see cref="Redaction"/>.</summary>
    public static string? Remove(string? words, IEnumerable<Lead> leads)
    {
        if (words is not { Length: > 0 })
        {
            return words;
        }

        var redaction = new Redaction(words);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var lead in leads)
        {
            Remove(redaction, lead, keys);
        }

        return ReplyWords.Shorten(redaction.Render(Mark));
    }

    private static void Remove(Redaction redaction, Lead lead, HashSet<string> keys)
    {
        foreach (var value in Values(lead))
        {
            var folded = FoldedText.Of(value);
            if (folded.Key.Length > 1 && keys.Add(folded.Key))
            {
                Remove(redaction, folded, value);
            }
        }

        if (lead.Phone is { } phone && string.Concat(FoldedText.Of(phone).Key.Where(char.IsAsciiDigit)) is { Length: >= EndOfNumber } number)
        {
            redaction.TakeOutNumber(number[^EndOfNumber..]);
        }
    }

    private static void Remove(Redaction redaction, FoldedText folded, string value)
    {
        redaction.TakeOut(folded);
        redaction.TakeOutExcerpts(folded);

        // Addresses of pages are made of words such as "contact" and "phone", which providers quote as names of fields.
        if (!value.Contains("://", StringComparison.Ordinal))
        {
            redaction.TakeOutQuotations(folded);
        }

        // The words have been read, and have marks in the place of e-mail addresses and numbers.
        var read = ReplyWords.TakeOutContacts(Escapes.Undo(value));
        if (!string.Equals(read, value, StringComparison.Ordinal) && !ReplyWords.IsContact(read))
        {
            redaction.TakeOut(FoldedText.Of(read));
            redaction.TakeOutExcerpts(FoldedText.Of(read));
        }
    }

    private static IEnumerable<string> Values(Lead lead) => new[]
        {
            lead.FullName(), lead.FirstName, lead.LastName, lead.Email, lead.Phone, lead.Company,
            lead.FullAddress(), lead.Address, lead.City, lead.PostalCode, lead.Message, lead.PageUrl, lead.Referrer,
        }
        .OfType<string>()
        .Concat(lead.Fields.Values.Where(static value => value.Length >= ShortestAnswer))
        .Concat(Names(lead));

    private static IEnumerable<string> Names(Lead lead) => (lead.FullName() ?? string.Empty)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Where(static name => name.Length >= ShortestName);
}
