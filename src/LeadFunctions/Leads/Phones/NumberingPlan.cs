namespace LeadFunctions.Leads.Phones;

/// <summary>How one region numbers its phones. The columns are described in Data/generate-regions.mjs.</summary>
internal sealed class NumberingPlan
{
    private const string NoRegion = "001";
    private const int FirstType = 8;

    private readonly DigitPattern? _internationalPrefix;
    private readonly DigitPattern? _nationalPrefix;
    private readonly string _transform;
    private readonly DigitPattern? _leadingDigits;
    private readonly DigitPattern _pattern;
    private readonly PossibleLengths _lengths;
    private readonly NumberType[] _types;

    private NumberingPlan(string[] columns)
    {
        Region = columns[0] is NoRegion ? null : columns[0];
        CallingCode = columns[1];
        _internationalPrefix = Optional(columns[2]);
        _nationalPrefix = Optional(columns[3]);
        _transform = columns[4];
        _leadingDigits = Optional(columns[5]);
        _pattern = new DigitPattern(columns[6]);
        _lengths = PossibleLengths.Parse(columns[7]);
        _types = new NumberType[(columns.Length - FirstType) / 2];
        for (var i = 0; i < _types.Length; i++)
        {
            var lengths = PossibleLengths.Parse(columns[FirstType + (2 * i) + 1]);
            _types[i] = new NumberType(new DigitPattern(columns[FirstType + (2 * i)]), lengths.IsEmpty ? _lengths : lengths);
        }
    }

    /// <summary>ISO 3166-1 alpha-2; <see langword="null"/> where the calling code is no region's.</summary>
    public string? Region { get; }

    public string CallingCode { get; }

    public static NumberingPlan Parse(string line) => new(line.Split('\t'));

    /// <summary>What is wrong with a national number's length; <see langword="null"/> where nothing is.</summary>
    public PhoneNumberError? CheckLength(ReadOnlySpan<char> national) => _lengths.Check(national.Length);

    /// <summary>Whether the digits have the general form of the region's numbers.</summary>
    public bool HasForm(ReadOnlySpan<char> national) => _pattern.Matches(national);

    /// <summary>Whether the digits are a number of some type of the region.</summary>
    public bool IsValid(ReadOnlySpan<char> national)
    {
        if (HasForm(national))
        {
            foreach (var type in _types)
            {
                if (type.Matches(national))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a number of a shared calling code is this region's.</summary>
    public bool Owns(ReadOnlySpan<char> national) => _leadingDigits?.LengthAtStart(national) is { } length ? length >= 0 : IsValid(national);

    /// <summary>The digits after the prefix with which calls abroad begin here; false where there is none.</summary>
    public bool TryStripInternationalPrefix(ReadOnlySpan<char> dialled, out ReadOnlySpan<char> rest)
    {
        var length = _internationalPrefix?.LengthAtStart(dialled) ?? -1;
        rest = length > 0 ? dialled[length..] : [];

        // No calling code begins with 0: then the prefix was something else.
        return rest is [not '0', ..];
    }

    /// <summary>The digits without the national (trunk) prefix, and with what the region's rule adds (an area code left out).</summary>
    public ReadOnlySpan<char> StripNationalPrefix(ReadOnlySpan<char> dialled)
    {
        var length = _nationalPrefix?.LengthAtStart(dialled) ?? -1;
        if (length < 0)
        {
            return dialled;
        }

        if (_transform.Length > 0 && _nationalPrefix!.MatchStart(dialled.ToString()) is var match && match.Groups[^1].Length > 0)
        {
            return string.Concat(match.Result(_transform), dialled[length..]);
        }

        return dialled[length..];
    }

    private static DigitPattern? Optional(string pattern) => pattern.Length == 0 ? null : new DigitPattern(pattern);
}
