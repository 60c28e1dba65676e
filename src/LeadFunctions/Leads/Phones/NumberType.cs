namespace LeadFunctions.Leads.Phones;

/// <summary>One type of number in a region: fixed line, mobile, toll free …</summary>
internal sealed record NumberType(DigitPattern Pattern, PossibleLengths Lengths)
{
    public bool Matches(ReadOnlySpan<char> national) => Lengths.Contains(national.Length) && Pattern.Matches(national);
}
