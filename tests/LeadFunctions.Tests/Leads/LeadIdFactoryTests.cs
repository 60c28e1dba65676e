using LeadFunctions.Leads;

namespace LeadFunctions.Tests.Leads;

/// <summary>What is the same enquiry, and what is another.</summary>
public sealed class LeadIdFactoryTests
{
    private static readonly Lead Enquiry = new()
    {
        Id = string.Empty,
        Source = "website",
        ReceivedAt = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
        FirstName = "Asha",
        LastName = "Rao",
        Email = "Asha@Example.com",
        Message = "Call me",
        Fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["budget"] = "5L", ["plan"] = "A" },
    };

    private readonly LeadIdFactory _ids = new(Microsoft.Extensions.Options.Options.Create(new LeadOptions()));

    public static TheoryData<Lead> Same => new(
        Enquiry with { Email = "asha@example.com" },
        Enquiry with { FirstName = "ASHA", LastName = "rao" },
        Enquiry with { Fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["plan"] = "A", ["budget"] = "5L" } },
        Enquiry with { Fields = new Dictionary<string, string>(Enquiry.Fields, StringComparer.OrdinalIgnoreCase) { ["_ga"] = "1" }, Passing = ["_ga"] });

    public static TheoryData<Lead> Other => new(
        Enquiry with { Source = "zapier" },
        Enquiry with { Email = "usha@example.com" },
        Enquiry with { Message = "Call me today" },
        Enquiry with { Fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["budget"] = "5L", ["plan"] = "B" } });

    [Theory]
    [MemberData(nameof(Same))]
    public void Case_And_Order_Do_Not_Make_Another_Enquiry(Lead lead) => _ids.FromContent(lead).ShouldBe(_ids.FromContent(Enquiry));

    [Theory]
    [MemberData(nameof(Other))]
    public void What_It_Says_Does(Lead lead) => _ids.FromContent(lead).Key.ShouldNotBe(_ids.FromContent(Enquiry).Key, StringComparer.Ordinal);
}
