using System.Text.RegularExpressions;

namespace LeadFunctions.Leads.Phones;

/// <summary>
/// A pattern over ASCII digits from the region data. The expression is built when first asked for: a process meets few of the
/// regions. No pattern repeats anything without a bound (the generator sees to it), so matching ends soon without a timeout.
/// </summary>
internal sealed class DigitPattern(string pattern)
{
    // Neither compiled nor NonBacktracking: once every region was met, the latter holds 400 MB, these 3 MB, at the same speed.
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private Regex? _start;
    private Regex? _whole;

    private Regex AtStart => _start ??= new Regex($"^(?:{pattern})", Options, Regex.InfiniteMatchTimeout);

    private Regex Whole => _whole ??= new Regex($"^(?:{pattern})$", Options, Regex.InfiniteMatchTimeout);

    public bool Matches(ReadOnlySpan<char> digits) => Whole.IsMatch(digits);

    /// <summary>How many digits the pattern takes from the start; -1 where it does not match.</summary>
    public int LengthAtStart(ReadOnlySpan<char> digits)
    {
        foreach (var match in AtStart.EnumerateMatches(digits))
        {
            return match.Length;
        }

        return -1;
    }

    /// <summary>The match at the start, with its groups.</summary>
    public Match MatchStart(string digits) => AtStart.Match(digits);
}
