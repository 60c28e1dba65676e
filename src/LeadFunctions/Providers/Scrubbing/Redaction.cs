using System.Text;

namespace LeadFunctions.Providers.Scrubbing;

/// <summary>Takes values out of a text, however they are spelt in it: see <see cref="FoldedText"/>.</summary>
public sealed class Redaction(string text)
{
    /// <summary>Letters and digits that a text shares with a longer value only where it repeats a part of it. Shorter runs stand in any sentence.</summary>
    public const int ShortestExcerpt = 16;

    /// <summary>Letters and digits of a part of a value that a text repeats in quotation marks.</summary>
    public const int ShortestQuotation = 4;

    private const string Openings = "\"'`‘“«";
    private const string Closings = "\"'`’”»";

    private readonly FoldedText _folded = FoldedText.Of(text);
    private readonly bool[] _isTaken = new bool[text.Length];
    private Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>>? _excerpts;
    private List<(int Start, string Key)>? _quotations;

    /// <summary>Takes out a value wherever it stands as a whole.</summary>
    public void TakeOut(FoldedText value)
    {
        foreach (var start in _folded.IndexesOf(value.Key))
        {
            var end = start + value.Key.Length;
            if (_folded.IsStart(start) && _folded.IsStart(end))
            {
                Take(start, end);
            }
        }
    }

    /// <summary>Takes out every number that ends like one, whatever stands before the end.</summary>
    /// <param name="end">The last digits of a number.</param>
    public void TakeOutNumber(string end)
    {
        foreach (var index in _folded.IndexesOf(end))
        {
            var start = index;
            while (start > 0 && char.IsAsciiDigit(_folded.Key[start - 1]))
            {
                start--;
            }

            Take(start, index + end.Length);
        }
    }

    /// <summary>Takes out long parts of a value: <see cref="ShortestExcerpt"/>.</summary>
    public void TakeOutExcerpts(FoldedText value)
    {
        var excerpts = _excerpts ??= FindExcerpts();
        for (var at = 0; at + ShortestExcerpt <= value.Key.Length; at++)
        {
            // Once is enough: its places are the same for the next value.
            if (excerpts.Remove(value.Key.AsSpan(at, ShortestExcerpt), out _, out var places))
            {
                places.ForEach(place => Take(place, place + ShortestExcerpt));
            }
        }
    }

    /// <summary>Takes out what stands in quotation marks and in a value, from the beginning of a word: <see cref="ShortestQuotation"/>.</summary>
    public void TakeOutQuotations(FoldedText value)
    {
        foreach (var (start, quotation) in _quotations ??= FindQuotations())
        {
            if (value.HasFromStart(quotation))
            {
                Take(start, start + quotation.Length);
            }
        }
    }

    /// <summary>The text with a mark in the place of all that was taken out.</summary>
    public string Render(string mark)
    {
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (!_isTaken[at])
            {
                result.Append(text[at]);
            }
            else if (at == 0 || !_isTaken[at - 1])
            {
                result.Append(mark);
            }
        }

        return result.ToString();
    }

    private void Take(int start, int end) => _isTaken.AsSpan(_folded.Place(start).._folded.End(end - 1)).Fill(true);

    private Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> FindExcerpts()
    {
        var excerpts = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var index = 0; index + ShortestExcerpt <= _folded.Key.Length; index++)
        {
            var excerpt = _folded.Key.Substring(index, ShortestExcerpt);
            (excerpts.TryGetValue(excerpt, out var places) ? places : excerpts[excerpt] = []).Add(index);
        }

        return excerpts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private List<(int Start, string Key)> FindQuotations()
    {
        var quotations = new List<(int Start, string Key)>();
        for (var open = 0; open < text.Length; open++)
        {
            if (Openings.IndexOf(text[open], StringComparison.Ordinal) is >= 0 and var kind && !IsInWord(open - 1) && FindClosing(Closings[kind], open + 1) is { } close)
            {
                var (start, end) = (_folded.IndexOf(open), _folded.IndexOf(close));
                if (end - start >= ShortestQuotation)
                {
                    quotations.Add((start, _folded.Key[start..end]));
                }
            }
        }

        return quotations;
    }

    private int? FindClosing(char closing, int from)
    {
        for (var close = text.IndexOf(closing, from); close >= 0; close = text.IndexOf(closing, close + 1))
        {
            if (!IsInWord(close + 1))
            {
                return close;
            }
        }

        return null;
    }

    private bool IsInWord(int place) => place >= 0 && place < text.Length && char.IsLetterOrDigit(text[place]);
}
