using LeadFunctions.Leads.Phones;

namespace LeadFunctions.Tests.Leads.Phones;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("+919876543210")]
    [InlineData("9876543210")]
    [InlineData("09876543210")]
    [InlineData("098765 43210")]
    [InlineData("98765-43210")]
    [InlineData("98765.43210")]
    [InlineData("(98765) 43210")]
    [InlineData("00919876543210")]
    [InlineData("00 91 98765 43210")]
    [InlineData("+91-9876543210")]
    [InlineData("+91 (0)98765 43210")]
    [InlineData("(+91) 98765-43210")]
    [InlineData("919876543210")]
    [InlineData("91 98765 43210")]
    [InlineData("٩٨٧٦٥٤٣٢١٠")]
    [InlineData("۹۸۷۶۵۴۳۲۱۰")]
    [InlineData("९८७६५ ४३२१०")]
    [InlineData("＋９１　９８７６５－４３２１０")]
    [InlineData("𝟗𝟖𝟕𝟔𝟓𝟒𝟑𝟐𝟏𝟎")]
    [InlineData("tel:+91-98765-43210")]
    [InlineData("TEL:9876543210;phone-context=+91")]
    [InlineData("tel:9876543210;phone-context=example.com")]
    [InlineData("\u202A+91\u00A098765\u00A043210\u202C")]
    [InlineData("98765\u200B43210\uFEFF")]
    [InlineData("98765\u201143210")]
    [InlineData("\t98765\t43210\r\n")]
    [InlineData("98765–43210")]
    [InlineData("Mob: 98765 43210 (WhatsApp)")]
    public void Every_spelling_is_one_number(string text)
    {
        var result = PhoneNumber.Parse(text, "IN");

        result.Kind.ShouldBe(PhoneNumberKind.Valid);
        result.Number.ShouldBe(PhoneNumber.Parse("+919876543210").Number);
    }

    [Theory]
    [InlineData("020 7946 0958", "GB", "+442079460958")]
    [InlineData("+91 (0)20 2553 4567", "US", "+912025534567")]
    [InlineData("011 91 98765 43210", "US", "+919876543210")]
    [InlineData("0091 98765 43210", "US", "+919876543210")]
    [InlineData("0091 98765 43210", null, "+919876543210")]
    [InlineData("8 (912) 345-67-89", "ru", "+79123456789")]
    [InlineData("011 15 2345-6789", "AR", "+5491123456789")]
    [InlineData("+800 1234 5678", "IN", "+80012345678")]
    public void Other_regions_have_other_prefixes(string text, string? region, string e164) =>
        PhoneNumber.Parse(text, region).Number.ShouldNotBeNull().E164.ShouldBe(e164);

    [Fact]
    public void A_leading_zero_that_belongs_to_the_number_stays()
    {
        var number = PhoneNumber.Parse("06 698 12345", "IT").Number.ShouldNotBeNull();

        number.E164.ShouldBe("+390669812345");
        number.NationalNumber.ShouldBe("0669812345");
        number.CallingCode.ShouldBe(39);
        number.Digits.ShouldBe("390669812345");
    }

    [Theory]
    [InlineData("+1 212-555-0123 ext. 12", "12")]
    [InlineData("+1 212-555-0123 Extension 12", "12")]
    [InlineData("+1 212-555-0123x12", "12")]
    [InlineData("+1 212-555-0123 #12", "12")]
    [InlineData("+1 212-555-0123 - 503#", "503")]
    [InlineData("+1 212-555-0123,,4321#", "4321")]
    [InlineData("tel:+1-212-555-0123;ext=१२", "12")]
    [InlineData("+1 212-555-0123 доб. 12", "12")]
    [InlineData("+1 212-555-0123", null)]
    public void Extensions_are_kept_apart(string text, string? extension)
    {
        var number = PhoneNumber.Parse(text).Number.ShouldNotBeNull();

        number.E164.ShouldBe("+12125550123");
        number.Extension.ShouldBe(extension);
        number.ToString().ShouldBe(extension is null ? "+12125550123" : $"+12125550123;ext={extension}");
    }

    [Theory]
    [InlineData(null, PhoneNumberError.Missing)]
    [InlineData(" \u00A0", PhoneNumberError.Missing)]
    [InlineData("none", PhoneNumberError.NotANumber)]
    [InlineData("+", PhoneNumberError.TooShort)]
    [InlineData("12:34:56", PhoneNumberError.NotANumber)]
    [InlineData("1-800-FLOWERS", PhoneNumberError.ContainsLetters)]
    [InlineData("98765 ABCDE 43210", PhoneNumberError.ContainsLetters)]
    [InlineData("9876", PhoneNumberError.TooShort)]
    [InlineData("98765432101234", PhoneNumberError.TooLong)]
    [InlineData("9876543210 / 9876543211", PhoneNumberError.TooLong)]
    [InlineData("+999 123456789", PhoneNumberError.UnknownCallingCode)]
    [InlineData("+0 9876543210", PhoneNumberError.UnknownCallingCode)]
    [InlineData("tel:123;phone-context=?", PhoneNumberError.NotANumber)]
    public void What_is_wrong_is_said(string? text, PhoneNumberError error)
    {
        var result = PhoneNumber.Parse(text, "IN");

        result.HasNumber.ShouldBeFalse();
        result.Kind.ShouldBe(PhoneNumberKind.Invalid);
        result.Error.ShouldBe(error);
    }

    [Fact]
    public void A_length_between_those_in_use_is_wrong() =>
        PhoneNumber.Parse("+65 912 345 678").Error.ShouldBe(PhoneNumberError.WrongLength);

    [Theory]
    [InlineData(null)]
    [InlineData("XX")]
    [InlineData("001")]
    public void A_national_number_needs_a_region(string? region)
    {
        PhoneNumber.IsRegion(region).ShouldBeFalse();
        PhoneNumber.Parse("98765 43210", region).Error.ShouldBe(PhoneNumberError.NoRegion);
        PhoneNumber.Parse("+91 98765 43210", region).Kind.ShouldBe(PhoneNumberKind.Valid);
    }

    [Fact]
    public void A_number_of_the_right_length_in_no_known_range_is_possible()
    {
        PhoneNumber.TryParse("+1 212 055 0123", defaultRegion: null, out var number).ShouldBeTrue();

        number.IsValid.ShouldBeFalse();
        number.Region.ShouldBeNull();
        PhoneNumber.Parse(number.E164).Kind.ShouldBe(PhoneNumberKind.Possible);
    }

    [Fact]
    public void A_spelled_end_is_not_cut_off_to_leave_a_number_that_nobody_meant()
    {
        PhoneNumber.Parse("0800 1234 56", "DE").Kind.ShouldBe(PhoneNumberKind.Possible);
        PhoneNumber.Parse("0800 1234 56 HAUS", "DE").Error.ShouldBe(PhoneNumberError.ContainsLetters);
    }

    [Fact]
    public void A_shared_calling_code_is_told_apart_by_the_digits()
    {
        PhoneNumber.Parse("+1 416 555 0123").Number.ShouldNotBeNull().Region.ShouldBe("CA");
        PhoneNumber.Parse("+7 701 234 5678").Number.ShouldNotBeNull().Region.ShouldBe("KZ");
        PhoneNumber.Parse("+44 7781 234567").Number.ShouldNotBeNull().Region.ShouldBe("GG");
    }
}
