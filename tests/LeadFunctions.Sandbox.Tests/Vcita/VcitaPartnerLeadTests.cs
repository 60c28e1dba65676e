using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox.Tests.Vcita;

public sealed class VcitaPartnerLeadTests : SandboxTest
{
    private const string Token = "Token token=\"sandbox-vcita-directory-token\"";
    private const string Lead =
        """{"business_id":"sandbox-business","first_name":"Asha","identifier_type":"email","email":"asha@example.com","request_title":"t","request_data":{"a":"b"}}""";

    [Fact]
    public async Task A_Lead_Is_Answered_With_Its_Conversation()
    {
        var reply = await PartnerAsync(Lead);
        reply.Code.ShouldBe(201);
        reply.Json.ShouldHaveMembers("uid");
        (await CountAsync("vcita", "conversations")).ShouldBe(1);
    }

    [Theory]
    [InlineData("Bearer sandbox-vcita-token")]
    [InlineData(null)]
    public async Task Only_A_Directory_Token_Will_Do(string? authorization)
    {
        var reply = await PartnerAsync(Lead, authorization);
        (reply.Code, reply.Text, reply.MediaType).ShouldBe((401, "HTTP Token: Access denied.\n", "text/plain"));
    }

    [Theory]
    [InlineData("request_title", "Mandatory parameter request_title is missing")]
    [InlineData("business_id", "Mandatory parameter business_id is missing")]
    [InlineData("request_data", "Missing request_data and system_message parameters. At least one is required")]
    public async Task What_Is_Missing_Is_Told_In_An_Array(string member, string message)
    {
        var lead = JsonNode.Parse(Lead)!.AsObject();
        lead.Remove(member);
        var reply = await PartnerAsync(lead.ToJsonString());
        reply.Code.ShouldBe(422);
        reply.Json.AsArray().ShouldHaveSingleItem()!.ToString().ShouldBe(message);
    }

    [Fact]
    public async Task The_Business_Must_Be_In_The_Directory() =>
        (await PartnerAsync(Lead.Replace("sandbox-business", "elsewhere", StringComparison.Ordinal))).Code.ShouldBe(401);

    [Fact]
    public async Task Members_Of_Leadgen_Alone_Are_Noted()
    {
        await PartnerAsync(Lead.Replace("\"first_name\"", "\"tags\":\"x\",\"first_name\"", StringComparison.Ordinal));
        (await ReceivedAsync())[0]!["warnings"]!.AsArray().ShouldHaveSingleItem()!.ToString().ShouldBe("unknown member: tags");
    }

    private Task<Reply> PartnerAsync(string json, string? authorization = Token) => VcitaAsync(HttpMethod.Post, "v1/partners/leads", json, authorization);
}
