using System.Globalization;

namespace LeadFunctions.Tests.Leads.Phones;

/// <summary>The ways in which people write one number.</summary>
internal static class Spellings
{
    private const int Wrongs = 30;

    public static IEnumerable<Spelling> Of(LibPhoneNumberExample example)
    {
        var (home, elsewhere) = (example.Region, example.Region is "IN" ? "DE" : "IN");
        var abroad = example.FromAmerica is null ? [] : new[] { new Spelling(example.FromAmerica, home is "US" ? "GB" : "US") };
        return
        [
            .. International(example).SelectMany(text => new string?[] { home, elsewhere, null }, static (text, region) => new Spelling(text, region)),
            .. National(example).SelectMany(text => new[] { home, elsewhere }, static (text, region) => new Spelling(text, region)),
            .. abroad,
            .. new[] { example.International, example.National }.SelectMany(text => InOtherScripts(text, home)),
            new Spelling($"00{example.E164[1..]}", home),
            new Spelling($"00{example.E164[1..]}", "US"),
            new Spelling($"00{example.E164[1..]}", DefaultRegion: null),
        ];
    }

    /// <summary>Numbers near the example that may or may not exist: some are valid, some possible, some nothing.</summary>
    public static IEnumerable<Spelling> Near(LibPhoneNumberExample example, Random random)
    {
        foreach (var number in Mutations(example.NationalNumber, random))
        {
            yield return new Spelling(number, example.Region);
            yield return new Spelling($"0{number}", example.Region);
            yield return new Spelling($"+{example.CallingCode}{number}", "IN");
            yield return new Spelling($"+{example.CallingCode} (0) {number}", DefaultRegion: null);
            yield return new Spelling($"{example.CallingCode}{number}", example.Region);
        }
    }

    private static IEnumerable<string> International(LibPhoneNumberExample example)
    {
        var (code, national) = (example.CallingCode, example.NationalNumber);
        var half = national.Length / 2;
        return
        [
            example.E164,
            example.International,
            example.International.Replace(' ', '-'),
            example.International.Replace(' ', '.'),
            $"+{code}-{national}",
            $"+{code} (0) {national}",
            $"+{code} (0){national[..half]} {national[half..]}",
            $"(+{code}) {national[..half]}/{national[half..]}",
            $" + {code} [{national[..half]}] {national[half..]} ",
            $"tel:{example.E164}",
            $"tel:+{code}-{national};ext=12",
            $"tel:{national};phone-context=+{code}",
            $"tel:{national};ext=7;phone-context=+{code}",
            $"tel:{example.E164};isub=1411",
            $"Mobile: {example.International} (WhatsApp)",
            $"{example.International} ext. 12",
            $"{example.International}x12",
            $"{example.International} #12",
            $"{example.International} - 503#",
            $"{example.International},,4321",
        ];
    }

    private static IEnumerable<string> National(LibPhoneNumberExample example) =>
    [
        example.National,
        example.National.Replace(' ', '.'),
        example.NationalNumber,
        $"0{example.NationalNumber}",
        $"0 {example.NationalNumber}",
        $"({example.NationalNumber[..2]}) {example.NationalNumber[2..]}",
        $"{example.CallingCode}{example.NationalNumber}",
        $"{example.CallingCode} {example.NationalNumber}",
        $"{example.CallingCode}0{example.NationalNumber}",
        example.FromHome,
        example.FromHome.Replace(" ", string.Empty),
        $"tel:{example.NationalNumber};phone-context=example",
        $"{example.National} extension 99",
        $"{example.National}, ext 5",
    ];

    private static IEnumerable<Spelling> InOtherScripts(string text, string region) =>
        from zero in new[] { "\u0660", "\u06F0", "\u0966", "\u09E6", "\uFF10", "\U0001D7CE" }
        select new Spelling(string.Concat(text.Select(c => char.IsAsciiDigit(c) ? Digit(zero, c - '0') : c is '+' ? "＋" : $"{c}\u200E")), region)
        {
            Plain = text,
        };

    private static string Digit(string zero, int digit) => char.ConvertFromUtf32(char.ConvertToUtf32(zero, 0) + digit);

    private static IEnumerable<string> Mutations(string national, Random random)
    {
        yield return national[..^1];
        yield return national[1..];
        yield return national + "5";
        yield return national + "55555";
        yield return national[..3] + "A" + national[4..];
        yield return national[..^4] + "WORD";
        yield return national[..^2] + "x" + national[^2..];
        for (var i = 0; i < Wrongs; i++)
        {
            // The first digits decide most: half of the numbers keep them.
            var kept = random.Next(i % 2 == 0 ? 1 : national.Length);
            yield return string.Concat(national[..kept], RandomDigits(national.Length - kept, random));
            yield return RandomDigits(random.Next(3, 16), random);
        }
    }

    private static string RandomDigits(int count, Random random) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(10).ToString(CultureInfo.InvariantCulture)));
}
