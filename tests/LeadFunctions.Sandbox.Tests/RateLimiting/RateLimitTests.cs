namespace LeadFunctions.Sandbox.Tests.RateLimiting;

public sealed class RateLimitTests : SandboxTest
{
    [Fact]
    public async Task A_Smartflo_Account_Has_Fifty_Calls_In_A_Second_Over_All_Endpoints()
    {
        (await BurstAsync(60)).ShouldBe((50, 10));
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await BurstAsync(50)).ShouldBe((50, 0));
        (await SmartfloAsync(HttpMethod.Post, "auth/login", "{}")).Code.ShouldBe(429);
    }

    [Fact]
    public async Task The_Answer_To_One_Call_Too_Many_Is_Word_For_Word()
    {
        await SetAsync("""{"callsPerSecond":1}""");
        await BurstAsync(1);
        var reply = await AddAsync("""{"field_0":"9876543210"}""");
        reply.Code.ShouldBe(429);
        reply.Text.ShouldBe("""{ "success": "false", "message": "Too many requests." }""");
        reply.Headers.RetryAfter.ShouldBeNull();
        (await CountAsync("smartflo", "leads")).ShouldBe(0);
        (await ReceivedAsync("?outcome=rateLimited")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Retry_After_Is_A_Setting()
    {
        await SetAsync("""{"callsPerSecond":1,"smartflo":{"sendRetryAfter":true}}""");
        await BurstAsync(1);
        (await SmartfloAsync(HttpMethod.Get, "broadcast/lists")).Header("Retry-After").ShouldBe("1");
    }

    [Fact]
    public async Task A_Fixed_Window_Is_A_Second_Of_The_Clock()
    {
        await SetAsync("""{"callsPerSecond":3}""");
        Clock.Advance(TimeSpan.FromMilliseconds(900));
        (await BurstAsync(4)).ShouldBe((3, 1));
        Clock.Advance(TimeSpan.FromMilliseconds(99));
        (await BurstAsync(1)).ShouldBe((0, 1));
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await BurstAsync(4)).ShouldBe((3, 1));
    }

    [Fact]
    public async Task A_Sliding_Window_Never_Holds_More_Than_The_Limit()
    {
        await SetAsync("""{"callsPerSecond":3,"smartflo":{"rateLimitWindow":"sliding"}}""");
        (await BurstAsync(1)).ShouldBe((1, 0));
        Clock.Advance(TimeSpan.FromMilliseconds(900));
        (await BurstAsync(4)).ShouldBe((2, 2));
        Clock.Advance(TimeSpan.FromMilliseconds(100));
        (await BurstAsync(2)).ShouldBe((1, 1));
        Clock.Advance(TimeSpan.FromMilliseconds(899));
        (await BurstAsync(1)).ShouldBe((0, 1));
        Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await BurstAsync(3)).ShouldBe((2, 1));
    }

    [Fact]
    public async Task Zero_Is_No_Limit()
    {
        await SetAsync("""{"callsPerSecond":0}""");
        (await BurstAsync(200)).ShouldBe((200, 0));
    }

    [Fact]
    public async Task Flextell_Tells_Its_Limit_On_Every_Response()
    {
        await SetAsync("""{"flextell":{"callsPerMinute":2}}""");
        Clock.Advance(TimeSpan.FromSeconds(15));
        var reset = Clock.GetUtcNow().AddSeconds(45).ToUnixTimeSeconds().ToString();
        var first = await FlextellAsync(HttpMethod.Get, "leads");
        var second = await FlextellAsync(HttpMethod.Post, "leads", "{}");
        var third = await FlextellAsync(HttpMethod.Get, "leads", authorization: null);

        (first.Code, first.Header("X-RateLimit-Limit"), first.Header("X-RateLimit-Remaining"), first.Header("X-RateLimit-Reset")).ShouldBe((200, "2", "1", reset));
        (second.Code, second.Header("X-RateLimit-Remaining")).ShouldBe((422, "0"));
        (third.Code, third.Header("X-RateLimit-Remaining"), third.Header("Retry-After")).ShouldBe((429, "0", "45"));
        third["error"]!.ToString().ShouldBe("rate_limit_exceeded");
        Clock.Advance(TimeSpan.FromSeconds(45));
        (await FlextellAsync(HttpMethod.Get, "leads")).Code.ShouldBe(200);
    }

    [Fact]
    public async Task Vcita_Limits_Its_Clients_Endpoint_Only()
    {
        await SetAsync("""{"vcita":{"clientCallsPerMinute":1}}""");
        (await VcitaAsync(HttpMethod.Get, "platform/v1/clients")).Code.ShouldBe(200);
        var reply = await VcitaAsync(HttpMethod.Get, "platform/v1/clients");
        (reply.Code, reply.Text).ShouldBe((429, """{"error":"Too many requests"}"""));
        (await VcitaAsync(HttpMethod.Post, "platform/v1/leadgen", "{}")).Code.ShouldBe(400);
    }

    private async Task<(int Admitted, int Refused)> BurstAsync(int calls)
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, calls).Select(_ => SmartfloAsync(HttpMethod.Get, "broadcast/lists")));
        return (replies.Count(static r => r.Code == 200), replies.Count(static r => r.Code == 429));
    }
}
