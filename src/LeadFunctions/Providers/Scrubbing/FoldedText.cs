using System.Globalization;
using System.Text;

namespace LeadFunctions.Providers.Scrubbing;

/// <summary>
/// A text as it is compared: its letters and digits only, without case and accents, since people and programs put different things
/// between and around them. Each has its place in the text.
/// </summary>
public sealed class FoldedText
{
    private readonly List<int> _places = [];
    private readonly List<int> _ends = [];
    private readonly List<bool> _starts = [];

    private FoldedText(string text)
    {
        var key = new StringBuilder(text.Length);
        var at = 0;
        var isStart = true;
        foreach (var rune in text.EnumerateRunes())
        {
            var end = at + rune.Utf16SequenceLength;
            if (IsPartOfWord(rune))
            {
                foreach (var unit in rune.ToString())
                {
                    key.Append(Fold(rune, unit));
                    _places.Add(at);
                    _ends.Add(end);
                    _starts.Add(isStart);
                    isStart = false;
                }
            }
            else if (!IsSilent(rune))
            {
                isStart = true;
            }
            else if (!isStart)
            {
                _ends[^1] = end;
            }

            at = end;
        }

        _places.Add(at);
        _starts.Add(true);
        Key = key.ToString();
    }

    /// <summary>The letters and digits.</summary>
    public string Key { get; }

    /// <summary>Folds a text.</summary>
    public static FoldedText Of(string text) => new(text);

    /// <summary>Whether a word begins at an index of <see cref="Key"/>. Its length counts as one: the end of the last word.</summary>
    public bool IsStart(int index) => _starts[index];

    /// <summary>Where an index of <see cref="Key"/> is in the text.</summary>
    public int Place(int index) => _places[index];

    /// <summary>Where in the text an index of <see cref="Key"/> ends, with its accents.</summary>
    public int End(int index) => _ends[index];

    /// <summary>The first index of <see cref="Key"/> at or behind a place in the text.</summary>
    public int IndexOf(int place)
    {
        var found = _places.BinarySearch(place);
        return found >= 0 ? found : ~found;
    }

    /// <summary>Where letters and digits are in <see cref="Key"/>; nowhere where there are none.</summary>
    public IEnumerable<int> IndexesOf(string key)
    {
        if (key.Length == 0)
        {
            yield break;
        }

        for (var index = Key.IndexOf(key, StringComparison.Ordinal); index >= 0; index = Key.IndexOf(key, index + 1, StringComparison.Ordinal))
        {
            yield return index;
        }
    }

    /// <summary>Whether letters and digits are in <see cref="Key"/> from the beginning of a word.</summary>
    public bool HasFromStart(string key) => IndexesOf(key).Any(IsStart);

    private static bool IsPartOfWord(Rune rune) => Rune.IsLetterOrDigit(rune) || (IsMark(rune) && !IsSilent(rune));

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Accents that stand behind their letter, and marks that cannot be seen.
    private static bool IsSilent(Rune rune) => rune.Value is (>= 0x300 and <= 0x36F) or (>= 0xFE00 and <= 0xFE0F) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    private static char Fold(Rune rune, char unit) =>
        Rune.IsDigit(rune) ? (char)('0' + (int)Rune.GetNumericValue(rune)) : LatinLetters.Fold(unit);
}
