using LeadFunctions.Delivery.Sending;
using LeadFunctions.Leads;

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

    [Theory]
    [InlineData("The name JO O'BRIEN is invalid", "The name [from the lead] is invalid")]
    [InlineData("Jo: taken. Join us, Joe", "[from the lead]: taken. Join us, Joe")]
    [InlineData("no villa in pune for '50 lakh', yes", "no villa in [from the lead] for '[from the lead]', yes")]
    [InlineData("'Call me today' is too short", "'[from the lead]' is too short")]
    [InlineData("The field is required.", "The field is required.")]
    [InlineData("", "")]
    public void A_Leads_Own_Values_Are_Taken_Out(string words, string expected) => LeadWords.Remove(words, Sample).ShouldBe(expected);

    [Fact]
    public void No_Words_Stay_None() => LeadWords.Remove(words: null, Sample).ShouldBeNull();
}
