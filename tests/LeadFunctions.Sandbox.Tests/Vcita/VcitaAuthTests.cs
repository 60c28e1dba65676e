namespace LeadFunctions.Sandbox.Tests.Vcita;

public sealed class VcitaAuthTests : SandboxTest
{
    private const string Directory = "Bearer sandbox-vcita-directory-token";
    private const string Lead = """{"first_name":"Asha","identifier_type":"email","email":"asha@example.com","request_title":"Enquiry"}""";
    private const string LeadOfBusiness = """{"first_name":"Asha","identifier_type":"email","email":"asha@example.com","request_title":"Enquiry","business_id":"any"}""";

    [Theory]
    [InlineData("Bearer sandbox-vcita-token")]
    [InlineData("Token token=\"sandbox-vcita-token\"")]
    public async Task Both_Schemes_Are_Taken(string authorization) => (await LeadgenAsync(authorization)).Code.ShouldBe(201);

    [Theory]
    [InlineData(null, null, """{"success":false,"errors":[{"code":"unauthorized","message":"401 Unauthorized"}]}""")]
    [InlineData("Bearer wrong", null, """{"success":false,"errors":[{"code":"unauthorized","message":"401 Unauthorized"}]}""")]
    [InlineData(Directory, null, """{"success":false,"errors":[{"code":"unauthorized","message":"Unauthorized"}]}""")]
    [InlineData(Directory, "elsewhere", """{"error":"Unauthorized"}""")]
    [InlineData("Bearer sandbox-vcita-token", "elsewhere", """{"success":false,"errors":[{"code":"unauthorized","message":"Unauthorized"}]}""")]
    public async Task Credentials_Are_Refused_By_Cause(string? authorization, string? onBehalfOf, string body)
    {
        var reply = await LeadgenAsync(authorization, onBehalfOf);
        (reply.Code, reply.Text).ShouldBe((401, body));
    }

    [Theory]
    [InlineData("invalidToken", 401, """{"success":false,"errors":[{"code":"unauthorized","message":"401 Unauthorized"}]}""")]
    [InlineData("wrongContext", 401, """{"success":false,"errors":[{"code":"unauthorized","message":"Unauthorized"}]}""")]
    [InlineData("notInDirectory", 401, """{"error":"Unauthorized"}""")]
    [InlineData("jwtDecode", 401, """{"message":"401 Unauthorized","status":"Failure"}""")]
    [InlineData("generic", 401, """{"status":"failure","message":"401 Unauthorized"}""")]
    [InlineData("genericShort", 401, """{"message":"Unauthorized","status":"Failure"}""")]
    [InlineData("gateway", 422, """{"status":"Error","error":"Unauthorized"}""")]
    public async Task Every_Known_Body_Can_Be_Chosen(string form, int status, string body)
    {
        await SetAsync("vcita", $$"""{"unauthorizedForm":"{{form}}"}""");
        var reply = await LeadgenAsync("Bearer wrong");
        (reply.Code, reply.Text).ShouldBe((status, body));
        (await ReceivedAsync("?outcome=unauthorized")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_Directory_Token_Acts_For_A_Business() => (await LeadgenAsync(Directory, "sandbox-business-2")).Code.ShouldBe(201);

    [Fact]
    public async Task An_App_Token_Has_To_Name_The_Business()
    {
        const string App = "Bearer sandbox-vcita-app-token";
        (await LeadgenAsync(App))["error"]!.ToString().ShouldBe("Mandatory parameter business_id is missing");
        (await VcitaAsync(HttpMethod.Post, "platform/v1/leadgen", LeadOfBusiness, App)).Code.ShouldBe(201);
        await SetAsync("vcita", """{"appTokensFail":true}""");
        (await VcitaAsync(HttpMethod.Post, "platform/v1/leadgen", LeadOfBusiness, App)).Code.ShouldBe(500);
    }

    [Theory]
    [InlineData("business_id", "other", """{"first_name":"A","identifier_type":"unique_id","unique_id":"1","request_title":"t"}""")]
    [InlineData("app_id", "a", LeadOfBusiness)]
    public async Task Tokens_Can_Be_Made(string member, string value, string lead)
    {
        var made = await VcitaAsync(HttpMethod.Post, "platform/v1/tokens", $$"""{"{{member}}":"{{value}}"}""");
        made.Code.ShouldBe(201);
        made["status"]!.ToString().ShouldBe("OK");
        (await VcitaAsync(HttpMethod.Post, "platform/v1/leadgen", lead, "Bearer " + made["data"]!["token"])).Code.ShouldBe(201);
        (await VcitaAsync(HttpMethod.Post, "platform/v1/tokens", "{}")).Code.ShouldBe(400);
        (await VcitaAsync(HttpMethod.Post, "platform/v1/tokens", "{}", authorization: null)).Code.ShouldBe(401);
    }

    [Fact]
    public async Task A_Code_Is_Good_Once_And_Gives_A_Token_Without_A_Refresh_Token()
    {
        const string Json = """
            {"grant_type":"authorization_code","client_id":"sandbox-vcita-client","client_secret":"sandbox-vcita-secret","code":"sandbox-vcita-code","redirect_uri":"https://example.com"}
            """;
        var reply = await ExchangeAsync(Json);
        reply.Code.ShouldBe(200);
        reply.Json.ShouldHaveMembers("access_token", "created_at", "expires_in", "token_type");
        reply["expires_in"]!.GetValue<int>().ShouldBe(631139040);
        (await LeadgenAsync("Bearer " + reply["access_token"])).Code.ShouldBe(201);
        (await ExchangeAsync(Json)).Code.ShouldBe(400);
        (await ExchangeAsync("{}"))["error"]!.ToString().ShouldBe("invalid_request");
        var wrong = await ExchangeAsync(Json.Replace("vcita-secret", "wrong", StringComparison.Ordinal));
        (wrong.Code, wrong["error"]!.ToString()).ShouldBe((401, "invalid_client"));
    }

    private Task<Reply> ExchangeAsync(string json) => VcitaAsync(HttpMethod.Post, "oauth/token", json, authorization: null);

    private Task<Reply> LeadgenAsync(string? authorization, string? onBehalfOf = null) =>
        VcitaAsync(HttpMethod.Post, "platform/v1/leadgen", Lead, authorization, onBehalfOf);
}
