using System.Diagnostics;
using System.Globalization;

namespace LeadFunctions.Sandbox.Tests.Faults;

public sealed class FaultTests : SandboxTest
{
    private const string Lead = """{"field_0":"9876543210"}""";
    private const string Vcita = """{"first_name":"A","identifier_type":"email","email":"a@example.com","request_title":"t"}""";

    [Theory]
    [InlineData("smartflo", 429, """{ "success": "false", "message": "Too many requests." }""")]
    [InlineData("smartflo", 500, """{"success":false,"message":"Internal Server Error"}""")]
    [InlineData("flextell", 503, """{"error":"service_unavailable","message":"Service Unavailable"}""")]
    [InlineData("flextell", 429, """{"error":"rate_limit_exceeded","message":"Too many requests."}""")]
    [InlineData("vcita", 500, """{"status":"Error","error":"Internal Server Error","error_code":"ERROR"}""")]
    public async Task A_Status_Comes_With_The_Providers_Body_And_Nothing_Is_Recorded(string provider, int status, string body)
    {
        await FaultAsync($$"""{"provider":"{{provider}}","status":{{status}}}""");
        var reply = await PostAsync(provider);
        (reply.Code, reply.Text).ShouldBe((status, body));
        (await CountAsync(provider, "leads")).ShouldBe(0);
        (await ReceivedAsync("?outcome=fault")).Count.ShouldBe(1);
        (await PostAsync(provider)).Code.ShouldBeLessThan(300);
    }

    [Fact]
    public async Task One_Fault_Can_Be_Switched_Off_And_The_Others_Stay()
    {
        await FaultAsync("""{"status":500,"count":0}""");
        await FaultAsync("""{"status":503,"count":0}""");
        (await AddAsync(Lead)).Code.ShouldBe(500);

        (await ControlAsync(HttpMethod.Delete, "/faults/1")).Code.ShouldBe(204);

        (await AddAsync(Lead)).Code.ShouldBe(503);
        (await ControlAsync(HttpMethod.Delete, "/faults/1")).Code.ShouldBe(404);
    }

    [Theory]
    [InlineData("""{"x":[1]}""", """{"x":[1]}""", "application/json")]
    [InlineData("\"<html>\"", "<html>", "text/plain")]
    public async Task A_Body_Can_Be_Given(string given, string body, string mediaType)
    {
        await FaultAsync($$"""{"status":502,"body":{{given}}}""");
        var reply = await AddAsync(Lead);
        (reply.Code, reply.Text, reply.MediaType).ShouldBe((502, body, mediaType));
    }

    [Theory]
    [InlineData("7", "7")]
    [InlineData("\"Fri, 20 Nov 2026 10:00:30 GMT\"", "Fri, 20 Nov 2026 10:00:30 GMT")]
    public async Task Retry_After_Is_Seconds_Or_A_Date(string given, string header)
    {
        await FaultAsync($$"""{"status":429,"retryAfter":{{given}}}""");
        (await AddAsync(Lead)).Header("Retry-After").ShouldBe(header);
    }

    [Fact]
    public async Task A_Fault_Meets_As_Many_Calls_As_It_Says_And_The_Next_Takes_Over()
    {
        await FaultAsync("""{"status":500,"count":2}""");
        await FaultAsync("""{"status":503,"count":0}""");
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            statuses.Add((await AddAsync(Lead)).Code);
        }

        statuses.ShouldBe([500, 500, 503, 503]);
        var faults = (await ControlAsync(HttpMethod.Get, "/faults")).Json.AsArray();
        faults.Select(static f => f!["met"]!.GetValue<int>()).ShouldBe([2, 2]);
        (await ControlAsync(HttpMethod.Delete, "/faults")).Code.ShouldBe(204);
        (await AddAsync(Lead)).Code.ShouldBe(200);
    }

    [Theory]
    [InlineData("\"provider\":\"vcita\"", false)]
    [InlineData("\"provider\":\"smartflo\"", true)]
    [InlineData("\"method\":\"GET\"", false)]
    [InlineData("\"method\":\"POST\"", true)]
    [InlineData("\"path\":\"/v1/broadcast/leads/\"", false)]
    [InlineData("\"path\":\"/v1/broadcast/lead/\"", true)]
    [InlineData("\"match\":\"9876543211\"", false)]
    [InlineData("\"match\":\"9876543210\"", true)]
    public async Task Conditions_Choose_The_Calls(string condition, bool met)
    {
        await FaultAsync($$"""{"status":500,{{condition}}}""");
        (await AddAsync(Lead)).Code.ShouldBe(met ? 500 : 200);
    }

    [Fact]
    public async Task A_Match_Sees_Through_Json_Escapes_And_Into_The_Query()
    {
        await FaultAsync("""{"status":500,"match":"+919876543210","count":2}""");
        (await AddAsync("""{"field_0":"\u002B919876543210"}""")).Code.ShouldBe(500);
        (await SmartfloAsync(HttpMethod.Get, "broadcast/leads/441940?number=%2B919876543210")).Code.ShouldBe(500);
    }

    [Fact]
    public async Task A_Connection_Dropped_Before_Leaves_No_Trace()
    {
        await FaultAsync("""{"provider":"smartflo","dropConnection":"before"}""");
        await Should.ThrowAsync<HttpRequestException>(() => AddAsync(Lead));
        (await ReceivedAsync()).ShouldBeEmpty();
        (await CountAsync("smartflo", "leads")).ShouldBe(0);
        (await CountAsync("smartflo", "calls")).ShouldBe(1);
    }

    [Theory]
    [InlineData("smartflo")]
    [InlineData("flextell")]
    [InlineData("vcita")]
    public async Task A_Connection_Dropped_After_Leaves_The_Lead(string provider)
    {
        await FaultAsync("""{"dropConnection":"after"}""");
        await Should.ThrowAsync<HttpRequestException>(() => PostAsync(provider));
        (await CountAsync(provider, "leads")).ShouldBe(1);
        (await ReceivedAsync("?outcome=recorded")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Latency_Comes_After_The_Call_Has_Had_Its_Effect()
    {
        await FaultAsync("""{"provider":"smartflo","latencyMs":600000}""");
        var late = AddAsync(Lead);
        await WaitForAsync(async () => await CountAsync("smartflo", "leads") == 1);
        late.IsCompleted.ShouldBeFalse();
        await Sandbox.DisposeAsync();
        await Should.ThrowAsync<HttpRequestException>(() => late.WaitAsync(TimeSpan.FromSeconds(10), Cancellation));
    }

    [Theory]
    [InlineData("""{"latencyMs":300}""", 200)]
    [InlineData("""{"latencyMs":300,"status":503}""", 503)]
    [InlineData("""{"trickleBytesPerSecond":100}""", 200)]
    public async Task A_Late_Or_Slow_Answer_Is_Whole(string fault, int status)
    {
        await FaultAsync(fault);
        var watch = Stopwatch.StartNew();
        var reply = await AddAsync(Lead);
        watch.ElapsedMilliseconds.ShouldBeGreaterThan(200);
        reply.Code.ShouldBe(status);
        reply["success"].ShouldNotBeNull();
    }

    [Fact]
    public async Task An_Expired_Token_Is_Answered_As_Such_And_An_Issued_One_Is_Gone()
    {
        var login = await SmartfloAsync(HttpMethod.Post, "auth/login", """{"email":"sandbox","password":"sandbox-password"}""", authorization: null);
        var issued = "Bearer " + login["access_token"];
        await FaultAsync("""{"tokenExpired":true,"count":2}""");
        (await SmartfloAsync(HttpMethod.Get, "broadcast/lists", authorization: issued)).Code.ShouldBe(401);
        (await SmartfloAsync(HttpMethod.Get, "broadcast/lists")).Code.ShouldBe(401);
        (await SmartfloAsync(HttpMethod.Get, "broadcast/lists", authorization: issued)).Code.ShouldBe(401);
        (await SmartfloAsync(HttpMethod.Get, "broadcast/lists")).Code.ShouldBe(200);
    }

    [Theory]
    [InlineData("flextell", """{"error":"invalid_token","message":"The bearer token is expired or malformed."}""")]
    [InlineData("vcita", """{"success":false,"errors":[{"code":"unauthorized","message":"401 Unauthorized"}]}""")]
    public async Task An_Expired_Token_Has_The_Providers_Body(string provider, string body)
    {
        await FaultAsync("""{"tokenExpired":true}""");
        var reply = await PostAsync(provider);
        (reply.Code, reply.Text).ShouldBe((401, body));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_001)]
    public async Task An_Answer_Is_Cut_After_Exactly_So_Many_Bytes(int bytes)
    {
        await ControlAsync(HttpMethod.Put, "/lists/441940?generate=1000");
        await FaultAsync($$"""{"cutAfterBytes":{{bytes}}}""");
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Sandbox.SmartfloBaseUrl + "/v1/broadcast/leads/441940");
        request.Headers.Add("Authorization", "Bearer sandbox-smartflo-token");
        using var copy = new MemoryStream();
        await Should.ThrowAsync<Exception>(async () =>
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
            await using var stream = await response.Content.ReadAsStreamAsync(Cancellation);
            var buffer = new byte[1];
            while (await stream.ReadAsync(buffer, Cancellation) > 0)
            {
                copy.WriteByte(buffer[0]);
            }
        });
        copy.Length.ShouldBe(bytes);
    }

    [Fact]
    public async Task A_List_Can_Be_Something_Else_Than_An_Array()
    {
        await FaultAsync("""{"nonArray":true}""");
        (await AddAsync(Lead)).Code.ShouldBe(200);
        var reply = await SmartfloAsync(HttpMethod.Get, "broadcast/leads/441940");
        reply.Code.ShouldBe(200);
        reply["success"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Chance_Is_Repeatable()
    {
        await SetAsync("""{"callsPerSecond":0}""");
        var first = await PatternAsync();
        var second = await PatternAsync();
        second.ShouldBe(first);
        first.Count(static c => c == 500).ShouldBeInRange(1, 49);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"provider":"nobody","status":500}""")]
    [InlineData("""{"status":500,"statuss":1}""")]
    [InlineData("""{"status":99}""")]
    [InlineData("""{"status":500,"tokenExpired":true}""")]
    [InlineData("""{"latencyMs":5,"retryAfter":1}""")]
    [InlineData("""{"status":429,"retryAfter":true}""")]
    [InlineData("""{"dropConnection":"during"}""")]
    [InlineData("""{"status":500,"probability":2}""")]
    [InlineData("""null""")]
    [InlineData("""nonsense""")]
    public async Task A_Fault_That_Makes_No_Sense_Is_Refused(string fault) =>
        (await ControlAsync(HttpMethod.Post, "/faults", fault)).Code.ShouldBe(400);

    private static async Task WaitForAsync(Func<Task<bool>> condition)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        deadline.CancelAfter(TimeSpan.FromSeconds(20));
        while (!await condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), deadline.Token);
        }
    }

    private async Task<IReadOnlyList<int>> PatternAsync()
    {
        await ControlAsync(HttpMethod.Delete, "/faults");
        await FaultAsync("""{"status":500,"count":0,"probability":0.5,"seed":7}""");
        var pattern = new List<int>();
        for (var i = 0; i < 50; i++)
        {
            pattern.Add((await AddAsync(string.Create(CultureInfo.InvariantCulture, $"{{\"field_0\":\"{9_876_500_000 + i}\"}}"))).Code);
        }

        return pattern;
    }

    private Task<Reply> PostAsync(string provider) => provider switch
    {
        "smartflo" => AddAsync(Lead),
        "flextell" => FlextellAsync(HttpMethod.Post, "leads", """{"last_name":"X"}"""),
        _ => VcitaAsync(HttpMethod.Post, "platform/v1/leadgen", Vcita),
    };
}
