using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Tests.Providers.Outcomes;

public sealed class ReplyWordsTests
{
    private static readonly string[] Around = ["", " ", "'", "\"", "(", "value: ", "The e-mail ", " is invalid", "<", ">", ", ", "\n", "=", ":"];

    [Theory]
    [InlineData("asha@example.com is taken", "[e-mail] is taken")]
    [InlineData("o'brien+ads@mail.example.co.in", "[e-mail]")]
    [InlineData("\\\"asha k\\\"@example.com", "[e-mail]")]
    [InlineData("asha%40example.com", "[e-mail]")]
    [InlineData("आशा@उदाहरण.भारत", "[e-mail]")]
    [InlineData("mailto:asha@example.com;cc", "mailto:[e-mail];cc")]
    [InlineData("number +91 98765 43210 is invalid", "number [number] is invalid")]
    [InlineData("(98765)43210", "([number]")]
    [InlineData("98765/43210", "[number]")]
    [InlineData("98765–43210", "[number]")]
    [InlineData("98765\u00a043210", "[number]")]
    [InlineData("9876\\n543210", "[number]")]
    [InlineData("०९८७६५४३२१०", "[number]")]
    [InlineData("98765_43210", "[number]")]
    [InlineData("+91,98765,43210", "[number]")]
    [InlineData("98765%2043210", "[number]")]
    [InlineData("asha%2540example.com", "[e-mail]")]
    [InlineData("field_0 must have 10 to 15 digits", "field_0 must have 10 to 15 digits")]
    public void Personal_Data_Is_Taken_Out(string message, string expected) => Words($$"""{"message":"{{message}}"}""").ShouldBe(expected);

    [Fact]
    public void No_Email_Address_Gets_Through() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Address, Surroundings, static (address, around) =>
        {
            var words = Say(around.Before + address + around.After);
            return !words.Contains(address, StringComparison.OrdinalIgnoreCase) && !words.Contains('@', StringComparison.Ordinal);
        }));

    [Fact]
    public void No_Phone_Number_Gets_Through() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(1000),
        Prop.ForAll(Phone, Surroundings, static (phone, around) => !Say(around.Before + phone + around.After).Any(char.IsDigit)));

    [Fact]
    public void Long_Words_Are_Trimmed_Between_Characters()
    {
        var words = ReplyWords.Shorten(Say(new string('x', ReplyWords.MaxLength - 1) + "😀😀"));

        words.Length.ShouldBe(ReplyWords.MaxLength);
        words.ShouldEndWith("x…");
    }

    [Theory]
    [InlineData("Bad\r\n  request", "Bad request")]
    [InlineData(" <!doctype html><p>secret</p>", "an HTML page")]
    [InlineData("", "")]
    [InlineData("[]", "")]
    [InlineData("42", "")]
    [InlineData("""{"code":"x","detail":"No."}""", "code: x; detail: No.")]
    [InlineData("""{"errors":[{"message":"One."},{"message":"One."}]}""", "One.")]
    public void Words_Come_Out_Of_Any_Body(string body, string expected) => Words(body).ShouldBe(expected);

    [Theory]
    [InlineData("The token eyJ/h-secret is unknown")]
    [InlineData("The token EYJ/H-SECRET is unknown")]
    [InlineData("The token eyJ\\/h-secret is unknown")]
    [InlineData("The token eyJ%2Fh-secret is unknown")]
    public void What_Went_With_The_Request_Is_Taken_Out(string message) =>
        ReplyWords.Read(new ProviderReply(401, JsonSerializer.Serialize(new { message }), RetryAfter: null) { Secrets = ["eyJ/h-secret"] })
            .ShouldBe("The token [secret] is unknown");

    [Fact]
    public void A_Long_Part_Of_What_Went_With_The_Request_Is_Taken_Out() =>
        ReplyWords.Read(new ProviderReply(401, "Unknown: abcdefghijklmnop1234...", RetryAfter: null) { Secrets = ["abcdefghijklmnop12345678"] })
            .ShouldBe("Unknown: [secret]...");

    [Theory]
    [InlineData("""{"message":["No.","Not now."],"data":{"access_token":"x"}}""", "No.; Not now.")]
    [InlineData("""{"error":{"message":"No.","detail":"x"}}""", "No.")]
    [InlineData("""{"data":{"access_token":"x"}}""", "")]
    [InlineData("""{"data":"x" """, "")]
    [InlineData("[\"x\"]", "")]
    [InlineData("x", "")]
    public void Of_Delicate_Answers_Only_Named_Words_Are_Read(string body, string expected) =>
        ReplyWords.ReadNamed(new ProviderReply(200, body, RetryAfter: null)).ShouldBe(expected);

    private static Arbitrary<(string Before, string After)> Surroundings =>
        (from before in Gen.Elements(Around) from after in Gen.Elements(Around) select (before, after)).ToArbitrary();

    private static Arbitrary<string> Address =>
        (from local in Gen.Elements("asha.obrien", "o'brien", "a_b-c+d", "आशा", new string('a', 80), "x!#$%&*/=?^`{|}~")
         from domain in Gen.Elements("example.com", "mail.example.co.in", "xn--p1b6ci4b4b3a.xn--h2brj9c", "उदाहरण.भारत")
         select $"{local}@{domain}").ToArbitrary();

    private static Arbitrary<string> Phone =>
        (from prefix in Gen.Elements("", "+91", "0", "+91-", "0091 ", "(0")
         from separator in Gen.Elements("", " ", "-", ".", "\u00a0", "\u2011", "\u200e", "/", ") ", "  ")
         from digits in Gen.Choose(100_000_000, 999_999_999)
         select $"{prefix}{digits / 10_000}{separator}{digits % 10_000:0000}").ToArbitrary();

    private static string Say(string message) => Words(JsonSerializer.Serialize(new { message }));

    private static string Words(string body) => ReplyWords.Read(new ProviderReply(422, body, RetryAfter: null));
}
