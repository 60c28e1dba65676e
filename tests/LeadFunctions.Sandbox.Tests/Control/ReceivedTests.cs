namespace LeadFunctions.Sandbox.Tests.Control;

public sealed class ReceivedTests : SandboxTest
{
    [Fact]
    public async Task Calls_Are_Kept_In_Order_With_All_But_Their_Credentials()
    {
        await AddAsync("""{"field_0":"9876543210","field_1":"आरव"}""");
        await FlextellAsync(HttpMethod.Post, "leads?x=1", "not json");
        await VcitaAsync(HttpMethod.Post, "platform/v1/leadgen", "{}", "Token token=\"sandbox-vcita-token\"");
        await SmartfloAsync(HttpMethod.Get, "broadcast/lists", authorization: "bare-token");

        var calls = await ReceivedAsync();
        calls.Texts("sequence").ShouldBe(["1", "2", "3", "4"], StringComparer.Ordinal);
        calls.Texts("provider").ShouldBe(["smartflo", "flextell", "vcita", "smartflo"], StringComparer.Ordinal);
        calls.Texts("outcome").ShouldBe(["recorded", "refused", "refused", "unauthorized"], StringComparer.Ordinal);
        calls.Texts("status").ShouldBe(["200", "422", "400", "401"], StringComparer.Ordinal);
        calls.Select(static c => c!["headers"]!["Authorization"]!.ToString())
            .ShouldBe(["Bearer [redacted]", "Bearer [redacted]", "Token [redacted]", "[redacted]"], StringComparer.Ordinal);
        calls[0].ShouldHaveMembers("sequence", "time", "provider", "method", "path", "query", "headers", "body", "outcome", "status", "warnings");
        calls[0]!["time"]!.ToString().ShouldBe("2026-11-20T10:00:00.000Z");
        calls[0]!["path"]!.ToString().ShouldBe("/v1/broadcast/lead/441940");
        calls[0]!["body"]!["field_1"]!.ToString().ShouldBe("आरव");
        (calls[1]!["path"]!.ToString(), calls[1]!["query"]!.ToString(), calls[1]!["body"]!.ToString()).ShouldBe(("/api/v1/leads", "?x=1", "not json"));
        calls[1]!["headers"]!["X-Tenant"]!.ToString().ShouldBe("1");
        calls[3]!["body"].ShouldBeNull();
    }

    [Theory]
    [InlineData("?provider=vcita", "2")]
    [InlineData("?since=2", "3")]
    [InlineData("?since=2026-11-20T10:00:02Z", "3")]
    [InlineData("?outcome=recorded", "1,3")]
    [InlineData("?match=9876543211", "3")]
    [InlineData("?path=leadgen", "2")]
    [InlineData("?limit=2", "1,2")]
    public async Task Calls_Can_Be_Filtered(string query, string sequences)
    {
        await AddAsync("""{"field_0":"9876543210"}""");
        Clock.Advance(TimeSpan.FromSeconds(1));
        await VcitaAsync(HttpMethod.Post, "platform/v1/leadgen", "{}");
        Clock.Advance(TimeSpan.FromSeconds(1));
        await AddAsync("""{"field_0":"9876543211"}""");
        string.Join(',', (await ReceivedAsync(query)).Texts("sequence")).ShouldBe(sequences);
    }

    [Theory]
    [InlineData("?since=yesterday")]
    [InlineData("?outcome=good")]
    [InlineData("?limit=-1")]
    public async Task A_Filter_That_Makes_No_Sense_Is_Refused(string query) => (await ControlAsync(HttpMethod.Get, "/received" + query)).Code.ShouldBe(400);

    [Fact]
    public async Task Only_So_Many_Calls_Are_Kept()
    {
        await SetAsync("""{"keepCalls":2}""");
        for (var i = 0; i < 5; i++)
        {
            await AddAsync("{}");
        }

        (await ReceivedAsync()).Texts("sequence").ShouldBe(["4", "5"], StringComparer.Ordinal);
        (await CountAsync("smartflo", "calls")).ShouldBe(5);
        await SetAsync("""{"keepCalls":1000,"keepBytes":30}""");
        await AddAsync("""{"field_0":"9876543210"}""");
        await AddAsync("""{"field_0":"9876543210"}""");
        (await ReceivedAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Counts_Tell_Outcomes()
    {
        await AddAsync("""{"field_0":"9876543210"}""");
        await AddAsync("{}");
        var counts = (await ControlAsync(HttpMethod.Get, "/counts")).Json;
        counts.ShouldHaveMembers("smartflo", "flextell", "vcita");
        counts["smartflo"]!.ToJsonString().ShouldBe(
            """{"calls":2,"leads":1,"conversations":0,"outcomes":{"answered":0,"recorded":1,"duplicate":0,"refused":1,"unauthorized":0,"rateLimited":0,"fault":0}}""");
    }

    [Theory]
    [InlineData("smartflo/v1/none")]
    [InlineData("flextell/api/v1/none")]
    [InlineData("vcita/none")]
    public async Task An_Unknown_Path_Of_A_Provider_Is_Its_404(string path)
    {
        var reply = await SendAsync(HttpMethod.Get, path, body: null, authorization: null);
        reply.Code.ShouldBe(404);
        reply.Json.ShouldNotBeNull();
        (await ReceivedAsync()).Count.ShouldBe(1);
    }
}
