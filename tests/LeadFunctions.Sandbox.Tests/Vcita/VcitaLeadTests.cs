using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox.Tests.Vcita;

public sealed class VcitaLeadTests : SandboxTest
{
    private const string Lead = """{"first_name":"Asha","identifier_type":"email","email":"asha@example.com","request_title":"Enquiry"}""";

    [Fact]
    public async Task A_Lead_Is_Answered_Flat_And_Opens_A_New_Conversation_Each_Time()
    {
        var first = await LeadgenAsync(Lead);
        var second = await LeadgenAsync(Lead);

        first.Code.ShouldBe(201);
        first.Json.ShouldHaveMembers("conversation_uid", "status", "uid");
        first["status"]!.ToString().ShouldBe("OK");
        first["uid"]!.ToString().ShouldMatch("^[a-z0-9]{16}$");
        second["uid"]!.ToString().ShouldBe(first["uid"]!.ToString());
        second["conversation_uid"]!.ToString().ShouldNotBe(first["conversation_uid"]!.ToString(), StringComparer.Ordinal);
        (await CountAsync("vcita", "leads")).ShouldBe(1);
        (await CountAsync("vcita", "conversations")).ShouldBe(2);
    }

    [Fact]
    public async Task Every_Documented_Member_Is_Taken()
    {
        var reply = await LeadgenAsync("""
            {"address":"a","business_id":"sandbox-business","email":"asha@example.com","first_name":"Asha","identifier_type":"unique_id","last_name":"R",
             "message_data":{"k":"v"},"notifications":"auto-reply","opt_in":"true","opt_in_transactional_sms":true,"phone":"+919876543210",
             "request_data":{"k":"v"},"request_title":"t","source":"s","source_url":"u","status":"lead","system_message":"m","tags":"x","unique_id":"id-1"}
            """);
        reply.Code.ShouldBe(201);
        (await ReceivedAsync())[0]!["warnings"]!.AsArray().ShouldBeEmpty();
        (await LeadgenAsync("""{"first_name":"A","identifier_type":"unique_id","unique_id":"id-1","request_title":"t","source_name":"x"}"""))["uid"]!
            .ToString().ShouldBe(reply["uid"]!.ToString());
        (await ReceivedAsync())[1]!["warnings"]!.AsArray().ShouldHaveSingleItem()!.ToString().ShouldBe("unknown member: source_name");
    }

    [Fact]
    public async Task Matching_Fields_Do_Not_Change()
    {
        await LeadgenAsync("""{"first_name":"Asha","last_name":"R","phone":"1","identifier_type":"email","email":"asha@example.com","request_title":"t","source":"one"}""");
        await LeadgenAsync("""{"first_name":"Other","last_name":"S","phone":"2","identifier_type":"email","email":"ASHA@example.com","request_title":"t","source":"two"}""");
        var client = (await VcitaAsync(HttpMethod.Get, "platform/v1/clients"))["data"]!["clients"]!.AsArray().ShouldHaveSingleItem()!;
        (client["first_name"]!.ToString(), client["last_name"]!.ToString(), client["mobile_phone"]!.ToString(), client["source"]!.ToString())
            .ShouldBe(("Asha", "R", "1", "two"));
    }

    [Theory]
    [InlineData("first_name")]
    [InlineData("identifier_type")]
    [InlineData("request_title")]
    [InlineData("email")]
    public async Task What_Is_Required_Is_Required(string member)
    {
        var lead = JsonNode.Parse(Lead)!.AsObject();
        lead.Remove(member);
        var reply = await LeadgenAsync(lead.ToJsonString());
        (reply.Code, reply.Text).ShouldBe((400, $$"""{"status":"Error","error":"Mandatory parameter {{member}} is missing","error_code":"PARAMETER_MISSING"}"""));
        (await CountAsync("vcita", "conversations")).ShouldBe(0);
    }

    [Theory]
    [InlineData("identifier_type", "\"phone\"")]
    [InlineData("request_data", "[]")]
    [InlineData("request_data", "{\"a\":1}")]
    [InlineData("message_data", "{\"a\":{}}")]
    [InlineData("opt_in", "true")]
    [InlineData("opt_in_transactional_sms", "\"true\"")]
    [InlineData("phone", "5")]
    public async Task A_Wrong_Type_Is_Refused(string member, string value)
    {
        var lead = JsonNode.Parse(Lead)!.AsObject();
        lead[member] = JsonNode.Parse(value);
        (await LeadgenAsync(lead.ToJsonString())).Code.ShouldBe(422);
    }

    [Theory]
    [InlineData("error", """{"status":"Error","error":"Mandatory parameter first_name is missing","error_code":"PARAMETER_MISSING"}""")]
    [InlineData("message", """{"message":"Mandatory parameter first_name is missing","status":"Error"}""")]
    [InlineData("errors", """{"success":false,"errors":[{"code":"PARAMETER_MISSING","message":"Mandatory parameter first_name is missing"}]}""")]
    [InlineData("array", """["Mandatory parameter first_name is missing"]""")]
    [InlineData("text", "Mandatory parameter first_name is missing")]
    public async Task Errors_Have_All_Known_Forms(string form, string body)
    {
        await SetAsync("vcita", $$"""{"errorForm":"{{form}}"}""");
        (await LeadgenAsync("{}")).Text.ShouldBe(body);
    }

    [Theory]
    [InlineData("search_by=email&search_term=asha@example.com", 1)]
    [InlineData("search_by=email&search_term=none@example.com", 0)]
    [InlineData("search_by=phone&search_term=%2B91 98765", 1)]
    [InlineData("search_by=updated_at&search_term=2026-11-21", 0)]
    [InlineData("search_term=asha@example.com", 1)]
    [InlineData("page=2&per_page=1", 1)]
    [InlineData("page=3&per_page=1", 0)]
    public async Task Clients_Can_Be_Searched(string query, int count)
    {
        await LeadgenAsync("""{"first_name":"Asha","identifier_type":"email","email":"asha@example.com","phone":"+9198765","request_title":"t"}""");
        await LeadgenAsync("""{"first_name":"Ravi","identifier_type":"unique_id","unique_id":"7","request_title":"t"}""");
        var reply = await VcitaAsync(HttpMethod.Get, "platform/v1/clients?" + query);
        reply["status"]!.ToString().ShouldBe("OK");
        reply["data"]!["clients"]!.AsArray().Count.ShouldBe(count);
    }

    [Fact]
    public async Task A_Page_Has_At_Most_A_Hundred_Clients() =>
        (await VcitaAsync(HttpMethod.Get, "platform/v1/clients?per_page=101")).Code.ShouldBe(422);

    private Task<Reply> LeadgenAsync(string json) => VcitaAsync(HttpMethod.Post, "platform/v1/leadgen", json);
}
