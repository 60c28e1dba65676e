namespace LeadFunctions.Sandbox.Tests.Flextell;

public sealed class FlextellAuthTests : SandboxTest
{
    private const string Client = "&client_id=sandbox-flextell-client&client_secret=sandbox-flextell-secret";

    [Theory]
    [InlineData(null, """{"error":"unauthorized","message":"The access token is missing or invalid."}""")]
    [InlineData("sandbox-flextell-token", """{"error":"unauthorized","message":"The access token is missing or invalid."}""")]
    [InlineData("Bearer wrong", """{"error":"invalid_token","message":"The bearer token is expired or malformed."}""")]
    public async Task A_Token_Is_Needed(string? authorization, string body)
    {
        var reply = await FlextellAsync(HttpMethod.Get, "leads", authorization: authorization);
        (reply.Code, reply.Text).ShouldBe((401, body));
        await SetAsync("flextell", """{"errorForm":"laravel"}""");
        (await FlextellAsync(HttpMethod.Get, "leads", authorization: authorization)).Text.ShouldBe("""{"message":"Unauthenticated."}""");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2")]
    [InlineData("one")]
    public async Task A_Tenant_Is_Needed(string? tenant)
    {
        (await FlextellAsync(HttpMethod.Post, "leads", """{"last_name":"X"}""", tenant: tenant)).Code.ShouldBe(403);
        await SetAsync("flextell", """{"tenantErrorStatus":400}""");
        (await FlextellAsync(HttpMethod.Get, "leads", tenant: tenant)).Code.ShouldBe(400);
    }

    [Fact]
    public async Task A_Code_Is_Good_Once_And_Gives_A_Token_For_An_Hour()
    {
        const string Form = "grant_type=authorization_code&code=sandbox-flextell-code&redirect_uri=https%3A%2F%2Fexample.com" + Client;
        var reply = await TokenAsync(Form);
        reply.Code.ShouldBe(200);
        reply.Json.ShouldHaveMembers("access_token", "token_type", "expires_in", "refresh_token");
        reply["refresh_token"]!.ToString().ShouldStartWith("def50200");
        (await TokenAsync(Form)).Code.ShouldBe(400);
        var bearer = "Bearer " + reply["access_token"];
        (await FlextellAsync(HttpMethod.Get, "leads", authorization: bearer)).Code.ShouldBe(200);
        Clock.Advance(TimeSpan.FromHours(1));
        (await FlextellAsync(HttpMethod.Get, "leads", authorization: bearer)).Code.ShouldBe(401);
    }

    [Fact]
    public async Task Refresh_Tokens_Rotate()
    {
        var first = await RefreshAsync("def50200sandbox");
        (await RefreshAsync("def50200sandbox")).Code.ShouldBe(400);
        var second = await RefreshAsync(first["refresh_token"]!.ToString());
        second.Code.ShouldBe(200);
        (await RefreshAsync(first["refresh_token"]!.ToString()))["error"]!.ToString().ShouldBe("invalid_grant");
        Clock.Advance(TimeSpan.FromDays(30));
        (await RefreshAsync(second["refresh_token"]!.ToString())).Code.ShouldBe(400);
    }

    [Fact]
    public async Task Of_Concurrent_Refreshes_With_One_Token_One_Succeeds()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => RefreshAsync("def50200sandbox")));
        replies.Count(static r => r.Code == 200).ShouldBe(1);
    }

    [Fact]
    public async Task Rotation_Is_A_Setting()
    {
        await SetAsync("flextell", """{"rotateRefreshTokens":false}""");
        (await RefreshAsync("def50200sandbox"))["refresh_token"].ShouldBeNull();
        (await RefreshAsync("def50200sandbox")).Code.ShouldBe(200);
    }

    [Theory]
    [InlineData("grant_type=refresh_token&refresh_token=def50200sandbox&client_id=x&client_secret=y", 401, "invalid_client")]
    [InlineData("grant_type=password" + Client, 400, "unsupported_grant_type")]
    [InlineData("grant_type=authorization_code&code=sandbox-flextell-code" + Client, 400, "invalid_request")]
    [InlineData("grant_type=refresh_token&refresh_token=no" + Client, 400, "invalid_grant")]
    public async Task A_Wrong_Token_Request_Is_Refused(string form, int status, string error)
    {
        var reply = await TokenAsync(form);
        (reply.Code, reply["error"]!.ToString()).ShouldBe((status, error));
    }

    [Fact]
    public async Task A_Token_Request_Must_Be_A_Form_And_Is_Kept_Without_Its_Body()
    {
        (await SendAsync(HttpMethod.Post, "flextell/oauth/token", "{}", authorization: null)).Code.ShouldBe(400);
        await RefreshAsync("def50200sandbox");
        (await ReceivedAsync("?provider=flextell")).ShouldAllBe(static call => call!["body"] == null);
    }

    private Task<Reply> RefreshAsync(string token) => TokenAsync($"grant_type=refresh_token&refresh_token={token}{Client}");

    private Task<Reply> TokenAsync(string form) =>
        SendAsync(HttpMethod.Post, "flextell/oauth/token", form, authorization: null, mediaType: "application/x-www-form-urlencoded");
}
