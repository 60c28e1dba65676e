using System.Diagnostics;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Leads.Phones;

namespace LeadFunctions.Tests.Leads.Phones;

public sealed partial class PhoneNumberPropertyTests
{
    private static readonly Config Settings = Config.QuickThrowOnFailure.WithMaxTest(5000).WithReplay(1, 1);
    private static readonly string[] Regions = ["IN", "US", "CA", "IT", "DE", "AR", "BR", "RU", "GG", "SG", "MG", "JP"];

    // Mostly what phone numbers are made of, in any order; and any string at all.
    private static readonly Gen<string> PhoneLike =
        from length in Gen.Choose(0, 24)
        from parts in Gen.ArrayOf(Gen.Elements("0123456789٣९++ -()./x#~,;".Select(char.ToString).Append("00").Append("tel:").Append("ext").Append("\u200F")), length)
        select string.Concat(parts);

    private static readonly Gen<string> International =
        from code in Gen.Elements("+1", "+91", "+39", "+49", "+7", "+44", "+54", "+55", "+590", "+800", "+81", "+261")
        from digits in Gen.ArrayOf(Gen.Choose(0, 9), 10)
        from length in Gen.Choose(4, 10)
        select code + string.Concat(digits.Take(length));

    private static readonly Arbitrary<(string Text, string? Region)> Inputs = Arb.From(
        from text in Gen.OneOf(PhoneLike, International, ArbMap.Default.GeneratorFor<string>())
        from region in Gen.Elements(Regions.Append(null))
        select (text, region));

    [Fact]
    public void Any_text_is_a_number_or_an_error() => Check.One(Settings, Prop.ForAll(Inputs, static input =>
    {
        var result = PhoneNumber.Parse(input.Text, input.Region);
        return result.HasNumber ? Canonical().IsMatch(result.Number.E164) && result.Error is null : result.Error is not null;
    }));

    [Fact]
    public void A_canonical_number_is_itself() => Check.One(Settings, Prop.ForAll(Inputs, static input =>
        PhoneNumber.Parse(input.Text, input.Region).Number is not { } number
            || PhoneNumber.Parse(number.E164).Number is not { } again
            || again.E164.Equals(number.E164, StringComparison.Ordinal)));

    [Fact]
    public void A_valid_number_is_itself_with_region_and_extension() => Check.One(Settings, Prop.ForAll(Inputs, static input =>
        PhoneNumber.Parse(input.Text, input.Region).Number is not { IsValid: true } number
            || PhoneNumber.Parse(number.ToString()).Number == number));

    [Theory]
    [InlineData("9")]
    [InlineData("+91 ")]
    [InlineData(",")]
    [InlineData("1 ext ")]
    [InlineData("(")]
    [InlineData(";phone-context=")]
    public void Long_texts_cost_little(string part)
    {
        var longest = string.Concat(Enumerable.Repeat(part, 10_000 / part.Length));
        var started = Stopwatch.GetTimestamp();

        PhoneNumber.Parse(longest, "IN").Error.ShouldBe(PhoneNumberError.TooLong);
        PhoneNumber.Parse(longest[..PhoneNumber.MaxTextLength], "IN").HasNumber.ShouldBeFalse();

        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    // The longest numbers in the data are Japan's toll-free ones, 2 + 17 digits: more than E.164 allows, and in use.
    [GeneratedRegex(@"^\+[1-9][0-9]{5,18}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Canonical();
}
