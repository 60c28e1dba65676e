using System.Globalization;
using System.Text.Json.Nodes;
using LeadFunctions.Providers;
using LeadFunctions.Providers.Http;
using LeadFunctions.Providers.Smartflo;

namespace LeadFunctions.Tests.Providers.Lookups;

public sealed class SmartfloLookupTests
{
    private static readonly DateTimeOffset Accepted = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("{}", 5, Arrival.Arrived)]
    [InlineData("""{"field_1":" Asha  O'Brien","field_2":null,"field_34":""}""", 5, Arrival.Arrived)]
    [InlineData("""{"dial_status":7,"priority":3}""", -60, Arrival.Arrived)]
    [InlineData("{}", -180, Arrival.NotArrived)]
    [InlineData("""{"field_0":"+919876500000"}""", 5, Arrival.NotArrived)]
    [InlineData("""{"field_6":"Another question"}""", 5, Arrival.Unknown)]
    [InlineData("""{"field_6":""}""", 5, Arrival.Unknown)]
    [InlineData("""{"field_5":"google"}""", 5, Arrival.Unknown)]
    public void A_Row_With_The_Same_Fields_Is_The_Lead_And_Another_One_Of_The_Number_May_Not_Be(string changes, int secondsLater, Arrival expected)
    {
        var row = JsonNode.Parse("""{"id":"64","field_0":"+919876543210","field_1":"Asha O'Brien","field_2":"","field_6":"Please call"}""")!.AsObject();
        var created = Accepted.AddSeconds(secondsLater).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        row["created_at"] = new JsonObject { ["$date"] = new JsonObject { ["$numberLong"] = created } };
        foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
        {
            row[name] = value?.DeepClone();
        }

        var lead = MappedLead.Create(new JsonObject { ["field_0"] = "9876543210", ["field_1"] = "Asha O'Brien", ["field_6"] = "Please call" }, []);
        SmartfloLookup.Read(new ProviderReply(200, new JsonArray(row).ToJsonString(), RetryAfter: null), lead, Accepted).ShouldBe(expected);
    }
}
