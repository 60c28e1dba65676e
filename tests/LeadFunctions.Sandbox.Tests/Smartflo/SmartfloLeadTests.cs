using System.Text.Json.Nodes;

namespace LeadFunctions.Sandbox.Tests.Smartflo;

public sealed class SmartfloLeadTests : SandboxTest
{
    // The members of the sample at /reference/fetch-list-of-leads-in-lead-list, in its order.
    private static readonly string[] SampleMembers =
    [
        "id", "lead_id", "list_id", .. Enumerable.Range(0, 35).Select(static i => $"field_{i}"), "skill_id", "time_group", "added_by", "created_by",
        "dial_status", "lead_picked", "available_at", "dialer_dial_status", "created_at", "undisposed_lead", "call_count", "updated_at",
        "retry_count", "alternate_phone_number", "priority", "list_name", "header", "sensitive_field_map", "dialer_skill",
    ];

    [Fact]
    public async Task A_Lead_Is_Answered_As_Documented_And_Stands_In_Its_List()
    {
        // Act
        var reply = await AddAsync("""
            {"field_0":"9876543210","field_1":"आरव O'Brien 🌸","field_2":"a@example.com","field_11":"custom 7","duplicate_option":"clone","priority":30,"skill_id":"12"}
            """);

        // Assert
        reply.Code.ShouldBe(200);
        reply.Json.ShouldHaveMembers("success", "message");
        reply["success"]!.GetValue<bool>().ShouldBeTrue();
        var row = (await RowsAsync()).ShouldHaveSingleItem()!.AsObject();
        row.ShouldHaveMembers(SampleMembers);
        row["id"]!.ToString().ShouldMatch("^[0-9a-f]{24}$");
        row["lead_id"]!.ToString().ShouldBe(row["id"]!.ToString());
        row["list_id"]!.GetValue<int>().ShouldBe(441940);
        row["field_0"]!.ToString().ShouldBe("+919876543210");
        row["field_1"]!.ToString().ShouldBe("आरव O'Brien 🌸");
        row["field_11"]!.ToString().ShouldBe("custom 7");
        row["field_34"]!.ToString().ShouldBe("");
        row["skill_id"]!.GetValue<int>().ShouldBe(12);
        row["priority"]!.GetValue<int>().ShouldBe(30);
        row["dial_status"]!.GetValue<int>().ShouldBe(1);
        row["created_at"]!["$date"]!["$numberLong"]!.GetValue<string>().ShouldBe(Clock.GetUtcNow().ToUnixTimeMilliseconds().ToString());
        JsonNode.Parse(row["header"]!.GetValue<string>())!.AsArray().Count.ShouldBe(12);
        JsonNode.Parse(row["sensitive_field_map"]!.GetValue<string>())!.AsArray().ShouldBeEmpty();
        row["dialer_skill"].ShouldBeNull();
    }

    [Theory]
    [InlineData("\"9876543210\"", "+919876543210")]
    [InlineData("9876543210", "+919876543210")]
    [InlineData("\"919876543210\"", "+919876543210")]
    [InlineData("\"+919876543210\"", "+919876543210")]
    [InlineData("\"447911123456\"", "+447911123456")]
    public async Task A_Number_Is_Kept_In_E164(string sent, string kept)
    {
        (await AddAsync($$"""{"field_0":{{sent}}}""")).Code.ShouldBe(200);
        (await RowsAsync()).ShouldHaveSingleItem()!["field_0"]!.ToString().ShouldBe(kept);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"field_0":null}""")]
    [InlineData("""{"field_0":""}""")]
    [InlineData("""{"field_0":"98765 43210"}""")]
    [InlineData("""{"field_0":"+91-9876543210"}""")]
    [InlineData("""{"field_0":"+447911123456"}""")]
    [InlineData("""{"field_0":"12345"}""")]
    [InlineData("""{"field_0":"1234567890123456"}""")]
    [InlineData("""{"field_0":true}""")]
    [InlineData("""{"field_0":"9876543210","field_1":5}""")]
    [InlineData("""{"field_0":"9876543210","priority":0}""")]
    [InlineData("""{"field_0":"9876543210","priority":31}""")]
    [InlineData("""{"field_0":"9876543210","priority":"5"}""")]
    [InlineData("""{"field_0":"9876543210","skill_id":5}""")]
    [InlineData("""{"field_0":"9876543210","duplicate_option":"ignore"}""")]
    [InlineData("""[]""")]
    [InlineData("""{"field_0":""")]
    public async Task A_Wrong_Lead_Is_Refused(string json)
    {
        var reply = await AddAsync(json);
        reply.Code.ShouldBe(400);
        reply["success"]!.GetValue<bool>().ShouldBeFalse();
        reply["message"]!.GetValue<string>().ShouldNotBeEmpty();
        (await RowsAsync()).ShouldBeEmpty();
        (await CountAsync("smartflo", "leads")).ShouldBe(0);
    }

    [Fact]
    public async Task A_Body_That_Is_Not_Sent_As_Json_Is_Refused()
    {
        var reply = await SendAsync(HttpMethod.Post, "smartflo/v1/broadcast/lead/441940", "field_0=9876543210", "Bearer sandbox-smartflo-token", mediaType: "application/x-www-form-urlencoded");
        reply.Code.ShouldBe(400);
    }

    [Fact]
    public async Task An_Unknown_List_Is_Refused()
    {
        (await AddAsync("""{"field_0":"9876543210"}""", list: "1")).Code.ShouldBe(404);
        (await SmartfloAsync(HttpMethod.Get, "broadcast/leads/1")).Code.ShouldBe(404);
    }

    [Theory]
    [InlineData("skip", 1, "first")]
    [InlineData("overwrite", 1, "second")]
    [InlineData("clone", 2, "first")]
    public async Task The_Duplicate_Option_Is_Honoured(string option, int rows, string firstName)
    {
        await AddAsync("""{"field_0":"9876543210","field_1":"first","field_2":"kept"}""");
        var reply = await AddAsync($$"""{"field_0":"+919876543210","field_1":"second","duplicate_option":"{{option}}"}""");

        reply["success"]!.GetValue<bool>().ShouldBeTrue();
        var list = await RowsAsync();
        list.Count.ShouldBe(rows);
        list[0]!["field_1"]!.ToString().ShouldBe(firstName);
        list[0]!["field_2"]!.ToString().ShouldBe("kept");
        (await CountAsync("smartflo", "leads")).ShouldBe(rows);
    }

    [Fact]
    public async Task Whether_A_Skipped_Duplicate_Succeeds_Is_A_Setting()
    {
        await SetAsync("""{"smartflo":{"skipSucceeds":false,"defaultDuplicateOption":"skip"}}""");
        await AddAsync("""{"field_0":"9876543210"}""");
        (await AddAsync("""{"field_0":"9876543210"}"""))["success"]!.GetValue<bool>().ShouldBeFalse();
        (await ReceivedAsync("?outcome=duplicate")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Members_That_Are_Not_Documented_Are_Ignored_And_Noted()
    {
        await AddAsync("""{"field_0":"9876543210","filed_1":"typo","field_12":"too far","lead":"x"}""");
        await AddAsync("""{"field_0":"9876543210","duplicate_options":"skip"}""");

        (await RowsAsync()).Count.ShouldBe(2);
        var received = await ReceivedAsync("?path=/broadcast/lead/");
        received[0]!["warnings"]!.ShouldHaveTexts("filed_1 is ignored: the member is field_1", "unknown member: field_12", "unknown member: lead");
        received[1]!["warnings"]!.AsArray().ShouldHaveSingleItem()!.ToString().ShouldBe("duplicate_options is ignored: the member is duplicate_option");
    }

    [Theory]
    [InlineData("lead_id")]
    [InlineData("id")]
    [InlineData("data.lead_id")]
    public async Task Where_The_Answer_Has_The_Leads_Id_Is_A_Setting(string member)
    {
        await SetAsync("smartflo", $$"""{"leadIdMember":"{{member}}"}""");
        var reply = await AddAsync("""{"field_0":"9876543210"}""");
        var id = member.Split('.').Aggregate(reply.Json, static (node, name) => node[name]!).ToString();
        (await RowsAsync()).ShouldHaveSingleItem()!["lead_id"]!.ToString().ShouldBe(id);
    }

    [Fact]
    public async Task A_Lead_Can_Be_Updated_And_Deleted_By_Its_Id()
    {
        await AddAsync("""{"field_0":"9876543210","field_1":"before"}""");
        var id = (await RowsAsync())[0]!["lead_id"]!.ToString();
        Clock.Advance(TimeSpan.FromMinutes(1));

        (await SmartfloAsync(HttpMethod.Put, "broadcast/lead/" + id, """{"field_15":"x","field_1":"after","priority":"7","dial_status":"1"}""")).Code.ShouldBe(200);
        var row = (await RowsAsync()).ShouldHaveSingleItem()!;
        row["field_1"]!.ToString().ShouldBe("after");
        row["field_15"]!.ToString().ShouldBe("x");
        row["priority"]!.GetValue<int>().ShouldBe(7);
        row["updated_at"]!.ToJsonString().ShouldNotBe(row["created_at"]!.ToJsonString(), StringComparer.Ordinal);
        (await SmartfloAsync(HttpMethod.Put, "broadcast/lead/" + id, """{"priority":"31"}""")).Code.ShouldBe(400);

        (await SmartfloAsync(HttpMethod.Delete, "broadcast/lead/" + id)).Code.ShouldBe(200);
        (await RowsAsync()).ShouldBeEmpty();
        (await SmartfloAsync(HttpMethod.Delete, "broadcast/lead/" + id)).Code.ShouldBe(404);
        (await SmartfloAsync(HttpMethod.Put, "broadcast/lead/" + id, "{}")).Code.ShouldBe(404);
    }

    [Theory]
    [InlineData("9876543210")]
    [InlineData("%2B919876543210")]
    [InlineData("09876543210")]
    public async Task A_List_Can_Be_Searched_By_Number(string number)
    {
        await AddAsync("""{"field_0":"9876543210"}""");
        await AddAsync("""{"field_0":"9876543211"}""");
        (await RowsAsync(query: "?number=" + number)).ShouldHaveSingleItem()!["field_0"]!.ToString().ShouldBe("+919876543210");
        (await RowsAsync(query: "?number=9999999999")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_New_List_Takes_As_Many_Fields_As_It_Has_Columns()
    {
        var names = string.Join(',', Enumerable.Range(0, 14).Select(static i => $"\"Column {i}\""));
        var created = await SmartfloAsync(HttpMethod.Post, "broadcast/list", $$"""{"name":"Wide","description":"d","field":[{{names}}]}""");
        var id = created["id"]!.ToString();

        (await AddAsync("""{"field_0":"9876543210","field_13":"last"}""", id)).Code.ShouldBe(200);
        (await RowsAsync(id)).ShouldHaveSingleItem()!["field_13"]!.ToString().ShouldBe("last");
        var lists = (await SmartfloAsync(HttpMethod.Get, "broadcast/lists")).Json.AsArray();
        lists.Texts("id").ShouldBe(["441940", id], StringComparer.Ordinal);
        lists[1]!["name"]!.ToString().ShouldBe("Wide");
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"name":"x","field":"Name"}""")]
    [InlineData("""{"name":"x","enable_outbound_based_skill":"1"}""")]
    public async Task A_Wrong_List_Is_Refused(string json) =>
        (await SmartfloAsync(HttpMethod.Post, "broadcast/list", json)).Code.ShouldBe(400);
}
