using System.Text.Json;
using LeadFunctions.Delivery.Sending;
using LeadFunctions.Leads;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Tests.Providers.Outcomes;

public sealed class LeadWordsTests
{
    private static readonly Lead Sample = new()
    {
        Id = "website-x",
        Source = "website",
        ReceivedAt = DateTimeOffset.UnixEpoch,
        FirstName = "Jo",
        LastName = "O'Brien",
        City = "Pune",
        Message = "Call\n  me today",
        Fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["budget"] = "50 lakh", ["newsletter"] = "yes" },
    };

    private static readonly Lead Other = new()
    {
        Id = "website-y",
        Source = "website",
        ReceivedAt = DateTimeOffset.UnixEpoch,
        FirstName = "Jürgen Priya",
        LastName = "Müller",
        Email = "priya.sharma@example.com",
        Phone = "+919876543210",
        Message = "My divorce is through and I have to sell the flat in Baner. Call 98765 43210 after six.",
        PageUrl = "https://site.example.com/contact/phone",
    };

    [Theory]
    [InlineData("The name JO O'BRIEN is invalid", "The name [from the lead] is invalid")]
    [InlineData("Jo: taken. Join us, Joe", "[from the lead]: taken. Join us, Joe")]
    [InlineData("no villa in pune for '50 lakh', yes", "no villa in [from the lead] for '[from the lead]', yes")]
    [InlineData("'Call me today' is too short", "'[from the lead]' is too short")]
    [InlineData("The field is required.", "The field is required.")]
    [InlineData("", "")]
    public void A_Leads_Own_Values_Are_Taken_Out(string words, string expected) => LeadWords.Remove(words, [Sample]).ShouldBe(expected);

    [Theory]
    [InlineData("name%3DJo%20O%27Brien", "name=[from the lead]")]
    [InlineData("name=Jo+O%2527Brien", "name=[from the lead]")]
    [InlineData("O&#039;Brien", "[from the lead]")]
    [InlineData("O&amp;#039;Brien", "[from the lead]")]
    [InlineData("O\\'Brien", "[from the lead]")]
    [InlineData("O\u2019Brien", "[from the lead]")]
    [InlineData("OBrien", "[from the lead]")]
    [InlineData("M\\u00fcller", "[from the lead]")]
    [InlineData("M%C3%BCller", "[from the lead]")]
    [InlineData("M&uuml;ller", "[from the lead]")]
    [InlineData("Mu\u0308ller!", "[from the lead]!")]
    [InlineData("Muller", "[from the lead]")]
    [InlineData("MÜLLER", "[from the lead]")]
    [InlineData("first name Jürgen", "first name [from the lead]")]
    [InlineData("98765_43210", "[number]")]
    [InlineData("+91,98765,43210", "[number]")]
    [InlineData("98765%2043210", "[number]")]
    [InlineData("98765 <> ' <> 43210", "[from the lead]")]
    [InlineData("priya.sharma%2540example.com", "[e-mail]")]
    [InlineData("The email or number is invalid", "The email or number is invalid")]
    [InlineData("not valid: have to sell the flat in", "not valid: [from the lead]")]
    [InlineData("'my divorce' is not allowed", "'[from the lead]' is not allowed")]
    [InlineData("“to sell…” is not allowed", "“[from the lead]…” is not allowed")]
    [InlineData("in Baner. Call 98765 43210 after six", "[from the lead]")]
    [InlineData("The field 'phone' is required", "The field 'phone' is required")]
    [InlineData("I have no rows", "I have no rows")]
    public void Other_Spellings_And_Parts_Are_Taken_Out(string message, string expected) => Kept(message).ShouldBe(expected);

    [Fact]
    public void A_Value_Across_The_Longest_That_Is_Kept_Is_Taken_Out_Whole()
    {
        var before = new string('x', ReplyWords.MaxLength - 5);

        Kept($"{before} Müller").ShouldBe($"{before} [fro…");
    }

    [Fact]
    public void A_Value_That_Was_Cut_Off_In_A_Long_Answer_Is_Taken_Out() =>
        Kept(string.Concat(Enumerable.Repeat($"{Other.Message} ", 100))).ShouldNotContain("divorce");

    [Fact]
    public void What_All_Leads_Of_A_Call_Say_Is_Taken_Out() =>
        LeadWords.Remove("data: Jo O'Brien; Müller", [Sample, Other]).ShouldBe("data: [from the lead]; [from the lead]");

    [Fact]
    public void No_Words_Stay_None() => LeadWords.Remove(words: null, [Sample]).ShouldBeNull();

    [Fact]
    public void Long_Words_And_Many_Leads_Take_Little_Time()
    {
        var words = string.Concat(Enumerable.Repeat("'aa aaaaaaaa", ReplyWords.MaxRead / 12));
        var leads = Enumerable.Range(0, 500).Select(static number => Other with { LastName = $"Name{number}", Message = new string('a', 2000) + number });
        var started = TimeProvider.System.GetTimestamp();

        LeadWords.Remove(words, leads);

        TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    private static string Kept(string message) => LeadWords.Remove(
        ReplyWords.Read(new ProviderReply(422, JsonSerializer.Serialize(new { message }), RetryAfter: null)), [Sample, Other])!;
}
