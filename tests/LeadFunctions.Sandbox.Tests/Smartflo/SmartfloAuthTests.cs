namespace LeadFunctions.Sandbox.Tests.Smartflo;

public sealed class SmartfloAuthTests : SandboxTest
{
    private const string Login = """{"email":"sandbox","password":"sandbox-password"}""";
    private const string Wrong = """{"email":"sandbox","password":"wrong"}""";

    [Theory]
    [InlineData("Bearer sandbox-smartflo-token", false, 200)]
    [InlineData("sandbox-smartflo-token", false, 200)]
    [InlineData("sandbox-smartflo-token", true, 401)]
    [InlineData("Bearer sandbox-smartflo-token", true, 200)]
    [InlineData("Bearer wrong", false, 401)]
    [InlineData(null, false, 401)]
    public async Task A_Token_Is_Needed(string? authorization, bool requireBearer, int status)
    {
        await SetAsync("smartflo", $$"""{"requireBearer":{{(requireBearer ? "true" : "false")}}}""");
        var reply = await SmartfloAsync(HttpMethod.Get, "broadcast/lists", authorization: authorization);
        reply.Code.ShouldBe(status);
    }

    [Fact]
    public async Task A_Login_Gives_A_Token_For_An_Hour()
    {
        var reply = await SmartfloAsync(HttpMethod.Post, "auth/login", Login, authorization: null);
        reply.Code.ShouldBe(200);
        reply.Json.ShouldHaveMembers("success", "access_token", "token_type", "expires_in", "number_of_days_left");
        reply["token_type"]!.ToString().ShouldBe("bearer");
        reply["expires_in"]!.GetValue<int>().ShouldBe(3600);
        var token = Token(reply);
        (await StatusAsync(token)).ShouldBe(200);
        Clock.Advance(TimeSpan.FromSeconds(3599));
        (await StatusAsync(token)).ShouldBe(200);
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await StatusAsync(token)).ShouldBe(401);
    }

    [Fact]
    public async Task A_Refresh_Gives_Another_Token_And_A_Logout_Ends_One()
    {
        var first = Token(await SmartfloAsync(HttpMethod.Post, "auth/login", Login, authorization: null));
        var second = Token(await SmartfloAsync(HttpMethod.Post, "auth/refresh", authorization: first));
        second.ShouldNotBe(first, StringComparer.Ordinal);
        (await StatusAsync(first)).ShouldBe(200);
        (await SmartfloAsync(HttpMethod.Post, "auth/logout", authorization: second)).Code.ShouldBe(200);
        (await StatusAsync(second)).ShouldBe(401);
        (await SmartfloAsync(HttpMethod.Post, "auth/refresh", authorization: second)).Code.ShouldBe(401);
    }

    [Fact]
    public async Task Whether_A_Refresh_Ends_The_Old_Token_Is_A_Setting()
    {
        await SetAsync("""{"smartflo":{"refreshEndsToken":true}}""");
        var first = Token(await SmartfloAsync(HttpMethod.Post, "auth/login", Login, authorization: null));
        await SmartfloAsync(HttpMethod.Post, "auth/refresh", authorization: first);
        (await StatusAsync(first)).ShouldBe(401);
    }

    [Theory]
    [InlineData("counted", """{"success":false,"message":"The username or password is incorrect.","login_failed_count":1}""")]
    [InlineData("invalidCredentials", """{"success":false,"message":"Invalid credentials"}""")]
    public async Task A_Failed_Login_Has_A_Documented_Body(string form, string body)
    {
        await SetAsync("smartflo", $$"""{"loginFailure":"{{form}}"}""");
        var reply = await SmartfloAsync(HttpMethod.Post, "auth/login", Wrong, authorization: null);
        reply.Code.ShouldBe(401);
        reply.Text.ShouldBe(body);
    }

    [Fact]
    public async Task Failed_Logins_Lock_The_Account_Until_A_Time_Of_India()
    {
        await SetAsync("""{"smartflo":{"lockAfterFailures":2,"lockSeconds":600}}""");
        await SmartfloAsync(HttpMethod.Post, "auth/login", Wrong, authorization: null);
        var locked = await SmartfloAsync(HttpMethod.Post, "auth/login", Wrong, authorization: null);
        locked.Code.ShouldBe(429);
        locked["retry_after"]!.ToString().ShouldBe("2026-11-20 15:40:00");
        (await SmartfloAsync(HttpMethod.Post, "auth/login", Login, authorization: null)).Code.ShouldBe(429);
        Clock.Advance(TimeSpan.FromMinutes(10));
        (await SmartfloAsync(HttpMethod.Post, "auth/login", Login, authorization: null)).Code.ShouldBe(200);
    }

    [Fact]
    public async Task Many_Logins_Can_Lock_The_Account_Too()
    {
        await SetAsync("""{"smartflo":{"lockAfterLogins":2,"lockStatus":200}}""");
        await SmartfloAsync(HttpMethod.Post, "auth/login", Login, authorization: null);
        await SmartfloAsync(HttpMethod.Post, "auth/login", Login, authorization: null);
        var locked = await SmartfloAsync(HttpMethod.Post, "auth/login", Login, authorization: null);
        locked.Code.ShouldBe(200);
        locked["success"]!.GetValue<bool>().ShouldBeFalse();
        locked["retry_after"].ShouldNotBeNull();
    }

    private static string Token(Reply reply) => reply["access_token"]!.ToString();

    private async Task<int> StatusAsync(string token) => (await SmartfloAsync(HttpMethod.Get, "broadcast/lists", authorization: "Bearer " + token)).Code;
}
