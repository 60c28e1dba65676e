using System.Text.Json.Nodes;
using LeadFunctions.Providers;
using LeadFunctions.Providers.Flextell;
using LeadFunctions.Providers.Http;

namespace LeadFunctions.Tests.Providers.Lookups;

public sealed class FlextellLookupTests
{
    private static readonly DateTimeOffset Accepted = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private const string Sent = """
        {"last_name":"O'Brien","first_name":"Asha","email":"asha@example.com","message":"Please call\nafter six","source_page_url":"https://www.example.com/a","marketing_attribution":["utm_source=google"]}
        """;

    [Theory]
    [InlineData("{}", Arrival.Arrived)]
    [InlineData("""{"email":"ASHA@example.com","message":" Please call\r\nafter six ","phone_number":""}""", Arrival.Arrived)]
    [InlineData("""{"assigned_user":{"id":7},"status":{"id":3}}""", Arrival.Arrived)]
    [InlineData("""{"marketing_attribution":[{"name":"utm_source"}]}""", Arrival.Arrived)]
    [InlineData("""{"marketing_attribution":null}""", Arrival.Arrived)]
    [InlineData("""{"created_at":"2026-03-01T11:58:30Z"}""", Arrival.Arrived)]
    [InlineData("""{"created_at":"2026-03-01T11:57:30Z"}""", Arrival.NotArrived)]
    [InlineData("""{"message":"Another question"}""", Arrival.Unknown)]
    [InlineData("""{"message":null}""", Arrival.Unknown)]
    [InlineData("""{"description":"budget: 50 lakh"}""", Arrival.Unknown)]
    [InlineData("""{"source_page_url":"https://www.example.com/b"}""", Arrival.Unknown)]
    [InlineData("""{"marketing_attribution":["utm_source=bing"]}""", Arrival.Unknown)]
    [InlineData("""{"first_name":"Ravi"}""", Arrival.NotArrived)]
    public void One_That_Says_The_Same_Is_The_Lead_And_Another_One_Of_The_Person_May_Not_Be(string changes, Arrival expected)
    {
        var found = JsonNode.Parse(Sent)!.AsObject();
        found["created_at"] = "2026-03-01T12:00:05Z";
        foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
        {
            found[name] = value?.DeepClone();
        }

        Read(new JsonArray(found), total: 1).ShouldBe(expected);
    }

    [Theory]
    [InlineData(0, Arrival.NotArrived)]
    [InlineData(1, Arrival.Unknown)]
    public void A_List_That_Is_Not_Whole_Says_Nothing(int total, Arrival expected) => Read([], total).ShouldBe(expected);

    private static Arrival Read(JsonArray leads, int total)
    {
        var body = new JsonObject { ["data"] = leads, ["meta"] = new JsonObject { ["total"] = total } };
        return FlextellLookup.Read(new ProviderReply(200, body.ToJsonString(), RetryAfter: null), MappedLead.Create(JsonNode.Parse(Sent)!.AsObject(), []), Accepted);
    }
}
